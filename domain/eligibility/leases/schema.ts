import { z } from "zod";
import { idSchema } from "#lib/text.ts";

export const leaseSchema = z.strictObject({ id: idSchema });

/** A page gives back only the lease it knows of, never a newer one. */
export const releaseSchema = z.strictObject({
  id: idSchema,
  until: z.iso.datetime({ error: "unknown" }),
});

export type LeaseRefusal = "unknown" | "open-with-another";

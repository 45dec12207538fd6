import { z } from "zod";

/** A typed code; people paste "123 456" and "123-456". */
export const accountCodeSchema = z
  .string({ error: "required" })
  .transform((typed) => typed.replaceAll(/[\s-]/g, ""))
  .pipe(z.string().regex(/^[0-9]{6}$/, { error: "code-form" }));

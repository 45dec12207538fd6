import { z } from "zod";
import { idSchema } from "#lib/text.ts";

/** Eight digits as people copy them, with spaces or a hyphen between. */
export const possessionCodeSchema = z
  .string({ error: "required" })
  .transform((code) => code.replaceAll(/[\s-]/g, ""))
  .pipe(
    z
      .string()
      .min(1, { error: "required" })
      .regex(/^[0-9]{8}$/, { error: "eight-digits" }),
  );

export const possessionConfirmationSchema = z.strictObject({
  id: idSchema,
  code: possessionCodeSchema,
});

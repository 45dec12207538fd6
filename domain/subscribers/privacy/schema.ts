import { z } from "zod";

const code = z
  .string({ error: "required" })
  .transform((typed) => typed.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^[0-9]{6}$/, { error: "code-form" }));

export const deletionSchema = z.strictObject({
  /** Ticked by hand; nothing may pre-tick it. */
  understood: z.literal("yes", { error: "understanding-missing" }),
  code,
});
export type DeletionInput = z.output<typeof deletionSchema>;

export const nothingSchema = z.strictObject({});

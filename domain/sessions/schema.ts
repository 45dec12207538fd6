import { z } from "zod";
import { emailSchema, idSchema, returnPathSchema } from "#lib/text.ts";

/** Asking for a code: the same for new and returning readers. */
export const codeRequestSchema = z.strictObject({
  email: emailSchema,
  next: returnPathSchema.default("/"),
});

/** A typed code. People paste "123 456" and "123-456". */
export const codeEntrySchema = z.strictObject({
  request: idSchema,
  code: z
    .string({ error: "required" })
    .transform((value) => value.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: "code-form" })),
});

/** The token of a mailed link, posted from its confirm page. */
export const linkEntrySchema = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, { error: "link-spent" }),
});

export const signInSchema = z.union([codeEntrySchema, linkEntrySchema]);
export type SignInEntry = z.infer<typeof signInSchema>;

export const secondFactorSchema = z.strictObject({
  code: codeEntrySchema.shape.code,
  next: returnPathSchema.default("/admin"),
});

export type SignInReason = "code-wrong" | "code-spent" | "link-spent";
export type SecondFactorReason = "code-wrong" | "not-staff";

export type OpenedSession = {
  token: string;
  /** Seconds until the cookie may go. */
  maxAge: number;
  returnTo: string;
  needsSecondFactor: boolean;
};

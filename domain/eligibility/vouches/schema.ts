import { z } from "zod";
import { emailSchema, idSchema } from "#lib/text.ts";

/** Colleagues one claim may ask, all told. */
export const colleaguesPerClaim = 3;

const optionalEmail = z
  .union([z.literal("").transform(() => null), emailSchema])
  .default(null);

export const vouchRequestSchema = z.strictObject({
  id: idSchema,
  colleague1: emailSchema,
  colleague2: optionalEmail,
  colleague3: optionalEmail,
});

export type VouchRequest = z.output<typeof vouchRequestSchema>;

/** 32 random bytes in base64url, as `randomToken` makes them. */
export const vouchTokenSchema = z.object({
  token: z.string().regex(/^[\w-]{43}$/),
});

export const vouchAnswerSchema = z.strictObject({
  token: z.string({ error: "vouch-spent" }).regex(/^[\w-]{43}$/, {
    error: "vouch-spent",
  }),
  answer: z.enum(["known", "not-known"], { error: "required" }),
});

export type VouchAnswer = z.output<typeof vouchAnswerSchema>;

/** What whoever holds the link is asked. */
export type VouchQuestion = {
  name: string;
  profession: string;
  organisation: string;
};

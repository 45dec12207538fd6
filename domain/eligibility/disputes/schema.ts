import { z } from "zod";

/** 256 random bits, as `randomToken` writes them. */
export const holderTokenSchema = z
  .string({ error: "unknown" })
  .regex(/^[\w-]{43}$/, { error: "unknown" });

export const holderAnswers = ["mine", "not-me"] as const;

export type HolderAnswer = (typeof holderAnswers)[number];

export const holderAnswerSchema = z.strictObject({
  token: holderTokenSchema,
  answer: z.enum(holderAnswers, { error: "answer-missing" }),
});

export type HolderAnswerInput = z.output<typeof holderAnswerSchema>;

/** What the holder of a number sees of a question; never who else asked. */
export type OpenQuestion = { askedAt: Date; expiresAt: Date };

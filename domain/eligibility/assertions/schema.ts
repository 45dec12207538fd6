import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

export const assertionStartSchema = z.strictObject({
  id: idSchema,
  provider: text({ min: 1, max: 40 }),
});

const part = (max: number) => z.string().max(max).optional();

/** What the provider sent back with the reader, posted on by our own page. */
export const assertionAnswerSchema = z.strictObject({
  id: idSchema,
  state: z.string({ error: "assertion-spent" }).min(1).max(200),
  code: part(4000),
  iss: part(500),
  error: part(100),
});

export type AssertionAnswer = z.output<typeof assertionAnswerSchema>;

/** The same as it stands in the address; anything else there is ignored. */
export const assertionReturnSchema = z.object({
  state: z.string().min(1).max(200),
  code: part(4000),
  iss: part(500),
  error: part(100),
});

/** Where the reader goes to sign in, shown before they leave. */
export type AssertionStart = { label: string; host: string; url: string };

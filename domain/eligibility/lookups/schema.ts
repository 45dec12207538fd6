import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";
import { lookupStatuses } from "../schema.ts";

/** What a reviewer found at a primary source, as its form is sent. */
export const lookupSchema = z.strictObject({
  id: idSchema,
  source: text({ min: 1, max: 200 }),
  status: z.enum(lookupStatuses, { error: "status-missing" }),
  number: text({ max: 40 }).default(""),
  expires: z
    .union([z.literal(""), z.iso.date({ error: "date-form" })])
    .default("")
    .transform((day) => (day ? new Date(`${day}T00:00:00Z`) : null)),
});
export type LookupInput = z.output<typeof lookupSchema>;

/** Of an evidence item `primary-source`: what else was found. Stored JSON. */
export const lookupDetailSchema = z.object({
  status: z.enum(lookupStatuses),
  number: z.string().default(""),
});

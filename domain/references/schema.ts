import { z } from "zod";
import { text } from "#lib/text.ts";

/** Short, stable and random: citations hold it, numbers are computed. */
export const referenceIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{4,40}$/, { error: "reference-id" });

export const authorSchema = z.union([
  z.strictObject({
    family: text({ min: 1, max: 120 }),
    initials: text({ max: 20 }),
  }),
  z.strictObject({ group: text({ min: 1, max: 300 }) }),
]);

const year = z.string().regex(/^\d{4}$/, { error: "year" });
const title = text({ min: 1, max: 600 });
const links = {
  id: referenceIdSchema,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[!#-;=?-~]{1,200}$/, { error: "doi" })
    .optional(),
  pmid: z
    .string()
    .regex(/^\d{1,9}$/, { error: "pmid" })
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: "url" })
    .max(500)
    .optional(),
};
const authored = {
  ...links,
  authors: z.array(authorSchema).max(200),
  /** The source itself named only the first authors. */
  etAl: z.boolean().optional(),
  title,
};
const periodical = {
  ...authored,
  journal: text({ min: 1, max: 300 }),
  year,
  volume: text({ max: 40 }).optional(),
  issue: text({ max: 60 }).optional(),
};

export const referenceSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("journal-article"),
    ...periodical,
    pages: text({ max: 60 }).optional(),
  }),
  z.strictObject({
    type: z.literal("abstract"),
    ...periodical,
    abstractNumber: text({ min: 1, max: 40 }),
  }),
  z.strictObject({
    type: z.literal("meeting-paper"),
    ...authored,
    /** "Poster presented at" instead of "Paper presented at". */
    poster: z.boolean().optional(),
    meeting: text({ min: 1, max: 300 }),
    dates: text({ min: 1, max: 80 }),
    place: text({ min: 1, max: 160 }),
  }),
  z.strictObject({
    type: z.literal("book"),
    ...authored,
    edition: text({ max: 40 }).optional(),
    publisher: text({ min: 1, max: 200 }),
    year,
  }),
  z.strictObject({
    type: z.literal("website"),
    ...authored,
    site: text({ max: 200 }).optional(),
    accessed: text({ max: 60 }).optional(),
  }),
  z.strictObject({
    type: z.literal("other"),
    ...links,
    text: text({ min: 1, max: 1200 }),
  }),
]);

/** A list in which every id occurs once. */
export const referencesSchema = z
  .array(referenceSchema)
  .max(300, { error: "too-many" })
  .refine((list) => new Set(list.map((one) => one.id)).size === list.length, {
    error: "reference-id",
  });

export type Author = z.output<typeof authorSchema>;
export type Reference = z.output<typeof referenceSchema>;
export type ReferenceType = Reference["type"];

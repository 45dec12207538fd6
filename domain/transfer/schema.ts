import { z } from "zod";
import type { Block } from "#domain/articles/body/schema.ts";
import type { Reference } from "#domain/references/schema.ts";
import { text } from "#lib/text.ts";

/** Something a person should look at before the import is published. */
export type Unsure = { where: string; what: string };

/** What was read out of a plain text. */
export type Reading = {
  offer: string;
  /** Titles of the series in the order given; the current one is among them. */
  seriesTitles: string[];
  title: string;
  deck: string;
  presenter: { name: string; credentials: string } | null;
  affiliation: string;
  meeting: string;
  blocks: Block[];
  /** How many of the blocks everybody may read. */
  leadInBlocks: number;
  references: Reference[];
  nextTitle: string;
  unsure: Unsure[];
};

export const existingSchema = z.enum(["revise", "separate"]);
export type Existing = z.output<typeof existingSchema>;

const plainTextSchema = text({ min: 1, max: 300_000, multiline: true });

/** A pasted text, to be read only. */
export const readingRequestSchema = z.strictObject({ text: plainTextSchema });

/** A pasted text, to become an article. */
export const importSchema = z.strictObject({
  text: plainTextSchema,
  /** An article of the same title gets a revision, or stays as it is. */
  existing: existingSchema.default("revise"),
});
export type ImportInput = z.output<typeof importSchema>;

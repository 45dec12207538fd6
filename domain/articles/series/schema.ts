import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

export const seriesSchema = z.strictObject({
  title: text({ min: 1, max: 300 }),
  description: text({ max: 2000, multiline: true }),
});
export const seriesDetailsSchema = seriesSchema.extend({ id: idSchema });

const blank = z.literal("").transform(() => undefined);

/** An article, or the title of one still to be written. */
export const entrySchema = z
  .strictObject({
    /** Of the series. */
    id: idSchema,
    articleId: z.union([blank, idSchema]).optional(),
    plannedTitle: z.union([blank, text({ min: 1, max: 300 })]).optional(),
  })
  .refine((input) => Boolean(input.articleId) !== Boolean(input.plannedTitle), {
    error: "article-or-title",
    path: ["articleId"],
  });

export const entryRemovalSchema = z.strictObject({
  id: idSchema,
  entryId: idSchema,
});

export const orderSchema = z.strictObject({
  id: idSchema,
  /** Every entry of the series, in the new order. */
  ids: z.array(idSchema).min(1).max(500),
});

export type SeriesInput = z.output<typeof seriesSchema>;
export type EntryInput = {
  id: string;
  articleId?: string | undefined;
  plannedTitle?: string | undefined;
};

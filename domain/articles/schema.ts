import { z } from "zod";
import type { Access } from "#domain/gate/schema.ts";
import { referencesSchema, type Reference } from "#domain/references/schema.ts";
import { idSchema, text } from "#lib/text.ts";
import { docSchema, type Doc } from "./body/schema.ts";

export const accessSchema = z.enum(["qualified", "open"]);
export type ArticleAccess = z.output<typeof accessSchema>;

const details = {
  title: text({ min: 1, max: 300 }),
  deck: text({ max: 500 }),
  meeting: text({ max: 300 }),
  affiliation: text({ max: 300 }),
  presenterId: z
    .union([idSchema, z.literal("").transform(() => null)])
    .nullable(),
  access: accessSchema,
};

export const articleDraftSchema = z.strictObject({ title: details.title });

/** What one save of the editor holds. */
export const revisionSchema = z.strictObject({
  ...details,
  leadIn: docSchema,
  body: docSchema,
  references: referencesSchema,
});
export type RevisionInput = z.output<typeof revisionSchema>;

export const saveRevisionSchema = revisionSchema.extend({
  id: idSchema,
  /** Number of the revision that the editor started from. */
  basedOn: z.coerce.number().int().min(1),
});
export type SaveRevisionInput = z.output<typeof saveRevisionSchema>;

/** Publishing and unpublishing name the article only. */
export const publicationSchema = z.strictObject({ id: idSchema });

export type PublicationStatus = "draft" | "published" | "changed";

export const articleFilterSchema = z.object({
  search: text({ max: 200 }).catch("").default(""),
  status: z.enum(["draft", "published", "changed"]).optional().catch(undefined),
  /** Id of a series. */
  series: idSchema.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ArticleFilter = z.input<typeof articleFilterSchema>;

/** Why an article cannot be published yet. */
export type PublicationObstacle =
  "no-title" | "no-lead-in" | "no-body" | "unknown-citation";

export type PresenterName = { slug: string; name: string; credentials: string };
export type Neighbour = { slug: string; title: string };

export type SeriesItem = Neighbour & { position: number };
export type SeriesPanel = {
  slug: string;
  title: string;
  /** Visible articles, the current one included. */
  count: number;
  /** Of the current article, from 1. */
  position: number;
  items: (SeriesItem & { current: boolean })[];
};

/** A revision as everybody may see it: no body, and no way to one. */
export type PublicArticle = {
  id: string;
  revisionId: string;
  slug: string;
  title: string;
  deck: string;
  meeting: string;
  affiliation: string;
  readingMinutes: number;
  access: ArticleAccess;
  presenter: PresenterName | null;
  publishedAt: Date;
  updatedAt: Date;
  leadIn: Doc;
  references: Reference[];
};

export type ArticlePage = Omit<
  PublicArticle,
  "revisionId" | "leadIn" | "references"
> & {
  leadInHtml: string;
  leadInText: string;
  /** Null unless the verdict is full. */
  bodyHtml: string | null;
  /** Anchor of the first gated block: "p3". */
  gatedFrom: string;
  verdict: Access;
  references: NumberedReference[];
  series: SeriesPanel | null;
  next: Neighbour | null;
  previous: Neighbour | null;
  /** Another series, for who has reached the end of this one. */
  suggestion: Neighbour | null;
};

export type NumberedReference = {
  number: number;
  id: string;
  /** AMA style; DOI and web address are links already. */
  html: string;
  text: string;
  doi?: string;
  pmid?: string;
  url?: string;
  /** Anchors, in this rendering, of the places that cite it. */
  mentions: string[];
};

export type SummaryCard = {
  slug: string;
  title: string;
  deck: string;
  presenter: PresenterName | null;
  meeting: string;
  publishedAt: Date;
  updatedAt: Date;
  readingMinutes: number;
  leadInText: string;
};

export type SeriesCard = {
  slug: string;
  title: string;
  description: string;
  count: number;
  items: SeriesItem[];
};

export type SeriesPage = {
  slug: string;
  title: string;
  description: string;
  summaries: SummaryCard[];
};

export type PresenterCard = PresenterName & {
  affiliation: string;
  count: number;
};

export type PresenterPage = PresenterName & {
  affiliation: string;
  biography: string;
  summaries: SummaryCard[];
};

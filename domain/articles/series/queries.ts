import { db, type Reads } from "#lib/db.ts";
import { idSchema } from "#lib/text.ts";
import type { PublicationStatus } from "../schema.ts";

// For the desk: planned entries and drafts included.

export type SeriesRow = {
  id: string;
  slug: string;
  title: string;
  description: string;
  entries: number;
  published: number;
};

/** Every series by title, with how many of its entries readers see. */
export async function listSeries(reads: Reads = db): Promise<SeriesRow[]> {
  const found = await reads.series.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      ...seriesSelect,
      entries: {
        select: {
          article: { select: { publications: livePublication } },
        },
      },
    },
  });
  return found.map(({ entries, ...series }) => ({
    ...series,
    entries: entries.length,
    published: entries.filter((entry) => entry.article?.publications.length)
      .length,
  }));
}

export type EntryForEditing = {
  id: string;
  /** From 1, without gaps. */
  position: number;
  title: string;
  /** Null: a planned title. */
  article: { id: string; slug: string; status: PublicationStatus } | null;
};

export type SeriesForEditing = {
  id: string;
  slug: string;
  title: string;
  description: string;
  entries: EntryForEditing[];
};

/** A series with all its entries in order. */
export async function findSeriesForEditing(
  id: string,
  reads: Reads = db,
): Promise<SeriesForEditing | null> {
  if (!idSchema.safeParse(id).success) return null;
  const found = await reads.series.findUnique({
    where: { id },
    select: {
      ...seriesSelect,
      entries: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          plannedTitle: true,
          article: {
            select: {
              id: true,
              slug: true,
              publications: livePublication,
              revisions: {
                orderBy: { number: "desc" },
                take: 1,
                select: { id: true, title: true },
              },
            },
          },
        },
      },
    },
  });
  if (!found) return null;
  const entries = found.entries.map((entry, at) => ({
    id: entry.id,
    position: at + 1,
    title: entry.article?.revisions[0]?.title ?? entry.plannedTitle ?? "",
    article: entry.article && articleOf(entry.article),
  }));
  return { ...found, entries };
}

const seriesSelect = {
  id: true,
  slug: true,
  title: true,
  description: true,
} as const;

const livePublication = {
  where: { endedAt: null },
  select: { revisionId: true },
} as const;

function articleOf(article: {
  id: string;
  slug: string;
  publications: { revisionId: string }[];
  revisions: { id: string }[];
}) {
  const live = article.publications[0]?.revisionId;
  const newest = article.revisions[0]?.id;
  const changed: PublicationStatus = live === newest ? "published" : "changed";
  const status: PublicationStatus = live ? changed : "draft";
  return { id: article.id, slug: article.slug, status };
}

/** Titles of all entries of all series, to recognise a list of titles by. */
export async function findSeriesTitles(
  reads: Reads,
): Promise<{ id: string; slug: string; titles: string[] }[]> {
  const found = await reads.series.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      slug: true,
      entries: {
        select: {
          plannedTitle: true,
          article: {
            select: {
              revisions: {
                orderBy: { number: "desc" },
                take: 1,
                select: { title: true },
              },
            },
          },
        },
      },
    },
  });
  return found.map(({ entries, ...series }) => ({
    ...series,
    titles: entries.map(
      (entry) => entry.article?.revisions[0]?.title ?? entry.plannedTitle ?? "",
    ),
  }));
}

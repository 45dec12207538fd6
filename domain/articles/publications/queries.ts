import { referencesSchema } from "#domain/references/schema.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { plainText } from "../body/plain-text.ts";
import { docSchema } from "../body/schema.ts";
import type { SeriesAround } from "../page.ts";
import type {
  Neighbour,
  PresenterCard,
  PresenterPage,
  PublicArticle,
  SeriesCard,
  SeriesPage,
  SummaryCard,
} from "../schema.ts";

// Everything here is public. No select in this file names `body`.

const presenterSelect = { slug: true, name: true, credentials: true } as const;

const cardSelect = {
  publishedAt: true,
  firstPublishedAt: true,
  article: { select: { slug: true } },
  revision: {
    select: {
      title: true,
      deck: true,
      meeting: true,
      readingMinutes: true,
      leadIn: true,
      presenter: { select: presenterSelect },
    },
  },
} satisfies Prisma.PublicationSelect;

/** The clock that decides what is visible. */
export function findNow(reads: Reads = db): Promise<Date> {
  return databaseNow(reads);
}

/** What readers can see at `now`. */
function visible(now: Date) {
  return { endedAt: null, publishedAt: { lte: now } };
}

/**
 * Addresses with something behind them, now or on a day already set: what is
 * left out here is not found whatever the time.
 */
export async function findAddresses(reads: Reads = db): Promise<string[]> {
  const rows = await reads.$queryRaw<{ path: string }[]>`
    with "live" as (
      select p."article_id", r."presenter_id" from "publication" p
      join "revision" r on r."id" = p."revision_id"
      where p."ended_at" is null)
    select '/articles/' || a."slug" as "path" from "article" a
      where a."id" in (select "article_id" from "live")
    union all select '/series/' || s."slug" from "series" s
      where exists (select from "series_entry" e
        where e."series_id" = s."id"
          and e."article_id" in (select "article_id" from "live"))
    union all select '/presenters/' || b."slug" from "presenter" b
      where b."id" in (select "presenter_id" from "live")`;
  return rows.map(({ path }) => path);
}

/** The public part of a visible article, or null when there is none. */
export async function findPublicArticle(
  slug: string,
  now: Date,
  reads: Reads = db,
): Promise<PublicArticle | null> {
  const found = await reads.publication.findFirst({
    where: { ...visible(now), article: { slug } },
    select: {
      publishedAt: true,
      firstPublishedAt: true,
      article: { select: { id: true, slug: true } },
      revision: {
        select: {
          ...cardSelect.revision.select,
          id: true,
          affiliation: true,
          access: true,
          references: true,
        },
      },
    },
  });
  if (!found) return null;
  const { id: revisionId, leadIn, references, ...revision } = found.revision;
  return {
    ...found.article,
    ...revision,
    revisionId,
    publishedAt: found.firstPublishedAt,
    updatedAt: found.publishedAt,
    leadIn: docSchema.parse(leadIn),
    references: referencesSchema.parse(references),
  };
}

/**
 * The series an article belongs to, with its visible articles in order. Of
 * several the oldest counts.
 */
export async function findSeriesAround(
  articleId: string,
  now: Date,
  reads: Reads = db,
): Promise<SeriesAround | null> {
  const series = await reads.series.findFirst({
    where: { entries: { some: { articleId } } },
    orderBy: { id: "asc" },
    select: seriesSelect(now),
  });
  return series && { ...series, items: itemsOf(series.entries) };
}

/** The series most recently added to, other than `slug`. */
export async function findSuggestion(
  slug: string | null,
  now: Date,
  reads: Reads = db,
): Promise<Neighbour | null> {
  const others = await findSeriesCards(now, reads);
  const other = others.find((series) => series.slug !== slug);
  return other ? { slug: other.slug, title: other.title } : null;
}

/** Series with something to read, the most recently added to first. */
export async function findSeriesCards(
  now: Date,
  reads: Reads = db,
): Promise<SeriesCard[]> {
  const found = await reads.series.findMany({
    where: { entries: { some: hasVisibleArticle(now) } },
    select: { ...seriesSelect(now), description: true },
  });
  return found
    .toSorted((a, b) => latestOf(b.entries) - latestOf(a.entries))
    .map(({ entries, ...series }) => {
      const items = itemsOf(entries);
      return { ...series, count: items.length, items };
    });
}

export async function findSeriesPage(
  slug: string,
  now: Date,
  reads: Reads = db,
): Promise<SeriesPage | null> {
  const series = await reads.series.findUnique({
    where: { slug },
    select: { slug: true, title: true, description: true },
  });
  if (!series) return null;
  const entries = await reads.seriesEntry.findMany({
    where: { series: { slug }, ...hasVisibleArticle(now) },
    orderBy: { position: "asc" },
    select: {
      article: {
        select: {
          publications: { where: visible(now), select: cardSelect, take: 1 },
        },
      },
    },
  });
  const summaries = entries
    .flatMap((entry) => entry.article?.publications ?? [])
    .map(cardOf);
  return summaries.length > 0 ? { ...series, summaries } : null;
}

/** The latest visible summaries, by first publication. */
export async function findLatest(
  now: Date,
  take: number,
  reads: Reads = db,
): Promise<SummaryCard[]> {
  const found = await reads.publication.findMany({
    where: visible(now),
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take,
    select: cardSelect,
  });
  return found.map(cardOf);
}

/** Presenters of visible summaries, by name. */
export async function findPresenterCards(
  now: Date,
  reads: Reads = db,
): Promise<PresenterCard[]> {
  const found = await reads.publication.findMany({
    where: { ...visible(now), revision: { presenterId: { not: null } } },
    select: {
      revision: {
        select: {
          presenter: { select: { ...presenterSelect, affiliation: true } },
        },
      },
    },
  });
  const cards = new Map<string, PresenterCard>();
  for (const { revision } of found) {
    const presenter = revision.presenter!;
    const before = cards.get(presenter.slug)?.count ?? 0;
    cards.set(presenter.slug, { ...presenter, count: before + 1 });
  }
  return [...cards.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

export async function findPresenterPage(
  slug: string,
  now: Date,
  reads: Reads = db,
): Promise<PresenterPage | null> {
  const presenter = await reads.presenter.findUnique({
    where: { slug },
    select: { ...presenterSelect, affiliation: true, biography: true },
  });
  if (!presenter) return null;
  const summaries = await reads.publication.findMany({
    where: { ...visible(now), revision: { presenter: { slug } } },
    orderBy: { firstPublishedAt: "desc" },
    select: cardSelect,
  });
  return summaries.length > 0
    ? { ...presenter, summaries: summaries.map(cardOf) }
    : null;
}

function hasVisibleArticle(now: Date) {
  return { article: { publications: { some: visible(now) } } };
}

function seriesSelect(now: Date) {
  return {
    slug: true,
    title: true,
    entries: {
      where: hasVisibleArticle(now),
      orderBy: { position: "asc" },
      select: {
        article: {
          select: {
            slug: true,
            publications: {
              where: visible(now),
              take: 1,
              select: {
                firstPublishedAt: true,
                revision: { select: { title: true } },
              },
            },
          },
        },
      },
    },
  } satisfies Prisma.SeriesSelect;
}

type Entries = Prisma.SeriesGetPayload<{
  select: ReturnType<typeof seriesSelect>;
}>["entries"];

function itemsOf(entries: Entries) {
  return entries.flatMap(({ article }, at) => {
    const title = article?.publications[0]?.revision.title;
    return article && title !== undefined
      ? [{ slug: article.slug, title, position: at + 1 }]
      : [];
  });
}

function latestOf(entries: Entries): number {
  const times = entries.flatMap(({ article }) =>
    (article?.publications ?? []).map((one) => one.firstPublishedAt.getTime()),
  );
  return Math.max(...times);
}

function cardOf(
  publication: Prisma.PublicationGetPayload<{ select: typeof cardSelect }>,
): SummaryCard {
  const { leadIn, ...revision } = publication.revision;
  return {
    slug: publication.article.slug,
    ...revision,
    publishedAt: publication.firstPublishedAt,
    updatedAt: publication.publishedAt,
    leadInText: plainText(docSchema.parse(leadIn)),
  };
}

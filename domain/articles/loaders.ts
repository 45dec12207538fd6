import { loadReader } from "#domain/gate/loaders.ts";
import { decideAccess } from "#domain/gate/rules.ts";
import { databaseNow, db } from "#lib/db.ts";
import { findBody } from "./body/queries.ts";
import { articlePage } from "./page.ts";
import {
  findLatest,
  findPresenterCards,
  findPresenterPage,
  findPublicArticle,
  findSeriesAround,
  findSeriesCards,
  findSeriesPage,
  findSuggestion,
} from "./publications/queries.ts";
import { neighbours } from "./rules.ts";
import type {
  ArticlePage,
  PresenterCard,
  PresenterPage,
  SeriesCard,
  SeriesPage,
  SummaryCard,
} from "./schema.ts";

const latestOnHome = 6;
const latestInFeed = 30;
/** The sitemap protocol's limit (sitemaps.org), shared with series. */
const mostInSitemap = 40_000;

/**
 * An article as this reader may have it, or null when readers see none of that
 * address. The public part is read first; the body only after the gate has
 * decided for it.
 */
export async function loadArticle(slug: string): Promise<ArticlePage | null> {
  const [reader, now] = await Promise.all([loadReader(), databaseNow(db)]);
  const article = await findPublicArticle(db, slug, now);
  if (!article) return null;
  const verdict = decideAccess(article, reader, now);
  const body =
    verdict.kind === "full" ? await findBody(db, article.revisionId) : null;
  const series = await findSeriesAround(db, article.id, now);
  const { next } = neighbours(series?.items ?? [], slug);
  const suggestion = next
    ? null
    : await findSuggestion(db, series?.slug ?? null, now);
  return articlePage({ article, verdict, body, series, suggestion });
}

export async function loadHome(): Promise<{
  series: SeriesCard[];
  latest: SummaryCard[];
}> {
  const now = await databaseNow(db);
  const [series, latest] = await Promise.all([
    findSeriesCards(db, now),
    findLatest(db, now, latestOnHome),
  ]);
  return { series, latest };
}

export async function loadSeriesList(): Promise<SeriesCard[]> {
  return findSeriesCards(db, await databaseNow(db));
}

/** Null when the series is unknown or holds nothing visible. */
export async function loadSeries(slug: string): Promise<SeriesPage | null> {
  return findSeriesPage(db, slug, await databaseNow(db));
}

export async function loadPresenters(): Promise<PresenterCard[]> {
  return findPresenterCards(db, await databaseNow(db));
}

/** Null when the presenter is unknown or has no visible summary. */
export async function loadPresenter(
  slug: string,
): Promise<PresenterPage | null> {
  return findPresenterPage(db, slug, await databaseNow(db));
}

/** The latest summaries with their lead-ins, newest first. */
export async function loadFeed(): Promise<SummaryCard[]> {
  return findLatest(db, await databaseNow(db), latestInFeed);
}

/** Every page with an article behind it, and when it last changed. */
export async function loadSitemap(): Promise<
  { path: string; updatedAt: Date | null }[]
> {
  const now = await databaseNow(db);
  const [summaries, series, presenters] = await Promise.all([
    findLatest(db, now, mostInSitemap),
    findSeriesCards(db, now),
    findPresenterCards(db, now),
  ]);
  const without = (path: string) => ({ path, updatedAt: null });
  return [
    without("/"),
    without("/series"),
    without("/presenters"),
    without("/about"),
    ...summaries.map(({ slug, updatedAt }) => ({
      path: `/articles/${slug}`,
      updatedAt,
    })),
    ...series.map(({ slug }) => without(`/series/${slug}`)),
    ...presenters.map(({ slug }) => without(`/presenters/${slug}`)),
  ];
}

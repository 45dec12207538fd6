import { loadReader } from "#domain/gate/loaders.ts";
import { decideAccess } from "#domain/gate/rules.ts";
import { slugSchema } from "#lib/text.ts";
import { findBody } from "./body/queries.ts";
import { articlePage } from "./page.ts";
import {
  findLatest,
  findNow,
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
  if (!isSlug(slug)) return null;
  const [reader, now] = await Promise.all([loadReader(), findNow()]);
  const article = await findPublicArticle(slug, now);
  if (!article) return null;
  const verdict = decideAccess(article, reader, now);
  const body =
    verdict.kind === "full" ? await findBody(article.revisionId) : null;
  const series = await findSeriesAround(article.id, now);
  const { next } = neighbours(series?.items ?? [], slug);
  const suggestion = next
    ? null
    : await findSuggestion(series?.slug ?? null, now);
  return articlePage({ article, verdict, body, series, suggestion });
}

export async function loadHome(): Promise<{
  series: SeriesCard[];
  latest: SummaryCard[];
}> {
  const now = await findNow();
  const [series, latest] = await Promise.all([
    findSeriesCards(now),
    findLatest(now, latestOnHome),
  ]);
  return { series, latest };
}

export async function loadSeriesList(): Promise<SeriesCard[]> {
  return findSeriesCards(await findNow());
}

/** Null when the series is unknown or holds nothing visible. */
export async function loadSeries(slug: string): Promise<SeriesPage | null> {
  return isSlug(slug) ? findSeriesPage(slug, await findNow()) : null;
}

export async function loadPresenters(): Promise<PresenterCard[]> {
  return findPresenterCards(await findNow());
}

/** Null when the presenter is unknown or has no visible summary. */
export async function loadPresenter(
  slug: string,
): Promise<PresenterPage | null> {
  return isSlug(slug) ? findPresenterPage(slug, await findNow()) : null;
}

/** The latest summaries with their lead-ins, newest first. */
export async function loadFeed(): Promise<SummaryCard[]> {
  return findLatest(await findNow(), latestInFeed);
}

/** Every page with an article behind it, and when it last changed. */
export async function loadSitemap(): Promise<
  { path: string; updatedAt: Date | null }[]
> {
  const now = await findNow();
  const [summaries, series, presenters] = await Promise.all([
    findLatest(now, mostInSitemap),
    findSeriesCards(now),
    findPresenterCards(now),
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

// An address that cannot be one costs no query.
function isSlug(slug: string): boolean {
  return slugSchema.safeParse(slug).success;
}

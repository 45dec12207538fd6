import { db, type Reads } from "#lib/db.ts";
import { idSchema } from "#lib/text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { findNewestRevision, type WholeRevision } from "./body/queries.ts";
import { articlePage } from "./page.ts";
import { findSeriesAround } from "./publications/queries.ts";
import { publicationObstacles } from "./rules.ts";
import {
  articleFilterSchema,
  type ArticleFilter,
  type ArticlePage,
  type PublicationObstacle,
  type PublicationStatus,
} from "./schema.ts";

// For the desk: drafts included. Readers' queries are in `publications/`.

export const articlePageSize = 30;

export type ArticleRow = {
  id: string;
  slug: string;
  title: string;
  /** Number of the newest revision. */
  revision: number;
  status: PublicationStatus;
  /** The presenter's name, or empty. */
  presenter: string;
  series: { id: string; title: string }[];
  savedAt: Date;
  /** First publication; null for a draft. */
  publishedAt: Date | null;
};

/** Articles as last saved, one page, the last saved first. */
export async function listArticles(
  filter: ArticleFilter = {},
  reads: Reads = db,
): Promise<{ rows: ArticleRow[]; total: number }> {
  const { search, status, series, page } = articleFilterSchema.parse(filter);
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await reads.$queryRaw<
    (Omit<ArticleRow, "series"> & { total: number })[]
  >`
    select * , count(*) over ()::int as "total" from (${articleRows}) as "row"
    where ("title" ilike ${like} or "presenter" ilike ${like})
      and (${status ?? null}::text is null or "status" = ${status ?? null})
      and (${series ?? null}::uuid is null or "id" in (
        select "article_id" from "series_entry"
        where "series_id" = ${series ?? null}::uuid))
    order by "savedAt" desc, "id" desc
    limit ${articlePageSize} offset ${(page - 1) * articlePageSize}`;
  const inSeries = await seriesOf(
    reads,
    rows.map((row) => row.id),
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      series: inSeries.get(row.id) ?? [],
    })),
  };
}

const articleRows = Prisma.sql`
  select a."id", a."slug", r."title", r."number" as "revision",
    case when p."id" is null then 'draft'
      when p."revision_id" = r."id" then 'published'
      else 'changed' end as "status",
    coalesce(b."name", '') as "presenter",
    r."created_at" as "savedAt", p."first_published_at" as "publishedAt"
  from "article" a
  join lateral (
    select "id", "title", "number", "created_at", "presenter_id"
    from "revision" where "article_id" = a."id"
    order by "number" desc limit 1) r on true
  left join "publication" p on p."article_id" = a."id" and p."ended_at" is null
  left join "presenter" b on b."id" = r."presenter_id"`;

async function seriesOf(reads: Reads, articleIds: string[]) {
  const entries = await reads.seriesEntry.findMany({
    where: { articleId: { in: articleIds } },
    select: { articleId: true, series: { select: { id: true, title: true } } },
  });
  const found = new Map<string, { id: string; title: string }[]>();
  for (const { articleId, series } of entries)
    found.set(articleId!, [...(found.get(articleId!) ?? []), series]);
  return found;
}

export type ArticleForEditing = WholeRevision & {
  /** Of the article; the revision's own id is `revisionId`. */
  id: string;
  revisionId: string;
  slug: string;
  status: PublicationStatus;
  publishedAt: Date | null;
  obstacles: PublicationObstacle[];
  series: { id: string; title: string }[];
};

/** The newest revision with everything the editor needs. */
export async function findArticleForEditing(
  id: string,
  reads: Reads = db,
): Promise<ArticleForEditing | null> {
  if (!idSchema.safeParse(id).success) return null;
  const revision = await findNewestRevision(id, reads);
  const article = await reads.article.findUnique({
    where: { id },
    select: {
      slug: true,
      publications: {
        where: { endedAt: null },
        select: { revisionId: true, firstPublishedAt: true },
      },
    },
  });
  if (!revision || !article) return null;
  const live = article.publications[0];
  return {
    ...revision,
    id,
    revisionId: revision.id,
    slug: article.slug,
    status: statusOf(live?.revisionId, revision.id),
    publishedAt: live?.firstPublishedAt ?? null,
    obstacles: publicationObstacles(revision),
    series: (await seriesOf(reads, [id])).get(id) ?? [],
  };
}

function statusOf(live: string | undefined, newest: string): PublicationStatus {
  if (!live) return "draft";
  return live === newest ? "published" : "changed";
}

/** The newest revision as a page, in full. For staff only: no gate decides. */
export async function findPreview(
  id: string,
  now: Date,
  reads: Reads = db,
): Promise<ArticlePage | null> {
  const revision = await findArticleForEditing(id, reads);
  if (!revision) return null;
  const series = await findSeriesAround(id, now, reads);
  return articlePage({
    article: {
      id,
      revisionId: revision.revisionId,
      slug: revision.slug,
      title: revision.title,
      deck: revision.deck,
      meeting: revision.meeting,
      affiliation: revision.affiliation,
      readingMinutes: revision.readingMinutes,
      access: revision.access,
      presenter: revision.presenter,
      publishedAt: revision.publishedAt ?? revision.createdAt,
      updatedAt: revision.createdAt,
      leadIn: revision.leadIn,
      references: revision.references,
    },
    verdict: { kind: "full" },
    body: revision.body,
    // A draft has no place among what readers see.
    series: series?.items.some((item) => item.slug === revision.slug)
      ? series
      : null,
    suggestion: null,
  });
}

/** Every article by the title of its newest revision, the oldest first. */
export function findTitles(
  reads: Reads = db,
): Promise<{ id: string; title: string }[]> {
  return reads.$queryRaw`
    select distinct on ("article_id") "article_id" as "id", "title"
    from "revision" order by "article_id", "number" desc`;
}

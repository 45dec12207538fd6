import type { Metadata } from "next";
import { ArticleFilters } from "#components/desk/articles/article-filters.tsx";
import { ArticleTable } from "#components/desk/articles/article-table.tsx";
import { ButtonLink } from "#components/desk/button.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { Pagination } from "#components/desk/pagination.tsx";
import {
  addressOf,
  idOf,
  one,
  oneOf,
  pageOf,
} from "#components/desk/search-params.ts";
import { articlePageSize, listArticles } from "#domain/articles/queries.ts";
import { listSeries } from "#domain/articles/series/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Articles" };

const states = ["draft", "published", "changed"] as const;

export default async function ArticlesPage(
  props: PageProps<"/admin/articles">,
) {
  await requireStaff("editor");
  const params = await props.searchParams;
  const q = one(params, "q");
  const status = oneOf(params, "status", states);
  const series = idOf(one(params, "series")) ?? undefined;
  const [{ rows, total }, allSeries] = await Promise.all([
    listArticles({ search: q, status, series, page: pageOf(params) }),
    listSeries(),
  ]);
  return (
    <>
      <PageHeader title="Articles">
        <ButtonLink href="/admin/import">Import a text</ButtonLink>
        <ButtonLink href="/admin/articles/new" look="primary">
          New article
        </ButtonLink>
      </PageHeader>
      <ArticleFilters
        q={q}
        status={status ?? ""}
        series={series ?? ""}
        allSeries={allSeries}
      />
      <ArticleTable rows={rows} />
      <Pagination
        label="Pages of articles"
        page={pageOf(params)}
        pages={Math.ceil(total / articlePageSize)}
        total={total}
        address={(to) =>
          addressOf("/admin/articles", { q, status, series, page: to })
        }
      />
    </>
  );
}

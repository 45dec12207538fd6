import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormProblem } from "#components/desk/errors.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { SeriesDesk } from "#components/desk/series/series-desk.tsx";
import { listArticles } from "#domain/articles/queries.ts";
import { findSeriesForEditing } from "#domain/articles/series/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Series" };

export default async function SeriesDeskPage(
  props: PageProps<"/admin/series/[id]">,
) {
  await requireStaff("editor");
  const id = idOf((await props.params).id);
  const series = id && (await findSeriesForEditing(id));
  if (!series) notFound();
  const back = await loadFormReturn(props.searchParams);
  const { rows } = await listArticles({});
  const inSeries = new Set(series.entries.map((entry) => entry.article?.id));
  return (
    <>
      <PageHeader
        title={series.title}
        eyebrow={<a href="/admin/series">Series</a>}
      />
      <FormProblem back={back} />
      <SeriesDesk
        series={series}
        articles={rows
          .filter((row) => !inSeries.has(row.id))
          .map((row) => ({ value: row.id, label: row.title }))}
        back={back}
      />
    </>
  );
}

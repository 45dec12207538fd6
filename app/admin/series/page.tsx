import type { Metadata } from "next";
import {
  Card,
  CardTitle,
  Empty,
  PageHeader,
} from "#components/desk/page-header.tsx";
import { SeriesForm } from "#components/desk/series/details-form.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { listSeries } from "#domain/articles/series/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Series" };

export default async function SeriesListPage(
  props: PageProps<"/admin/series">,
) {
  await requireStaff("editor");
  const back = await loadFormReturn(props.searchParams);
  const series = await listSeries();
  return (
    <>
      <PageHeader title="Series" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        {series.length ? (
          <DeskTable
            label="Series"
            columns={["Title", "Articles", "Seen by readers"]}
          >
            {series.map((row) => (
              <tr key={row.id} className="hover:bg-wash">
                <td className="font-semibold">
                  <a href={`/admin/series/${row.id}`}>{row.title}</a>
                </td>
                <td className="tabular-nums">{row.entries}</td>
                <td className="tabular-nums">{row.published}</td>
              </tr>
            ))}
          </DeskTable>
        ) : (
          <Card>
            <Empty title="No series yet">Add the first one.</Empty>
          </Card>
        )}
        <Card className="grid gap-3.5 p-4" aria-labelledby="new-series">
          <CardTitle id="new-series">New series</CardTitle>
          <SeriesForm back={back} />
        </Card>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { PresenterForm } from "#components/desk/people/presenter-form.tsx";
import {
  Card,
  CardTitle,
  Empty,
  PageHeader,
} from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { listPresenters } from "#domain/contributors/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Presenters" };

export default async function PresentersPage(
  props: PageProps<"/admin/presenters">,
) {
  await requireStaff("editor");
  const back = await loadFormReturn(props.searchParams);
  const presenters = await listPresenters();
  return (
    <>
      <PageHeader title="Presenters" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        {presenters.length ? (
          <DeskTable
            label="Presenters"
            columns={["Name", "Credentials", "Affiliation", "Articles"]}
          >
            {presenters.map((row) => (
              <tr key={row.id} className="hover:bg-wash">
                <td className="font-semibold">
                  <a href={`/admin/presenters/${row.id}`}>{row.name}</a>
                </td>
                <td>{row.credentials}</td>
                <td>{row.affiliation}</td>
                <td className="tabular-nums">{row.articles}</td>
              </tr>
            ))}
          </DeskTable>
        ) : (
          <Card>
            <Empty title="No presenter yet">Add the first one.</Empty>
          </Card>
        )}
        <Card className="grid gap-3.5 p-4" aria-labelledby="new-presenter">
          <CardTitle id="new-presenter">New presenter</CardTitle>
          <PresenterForm back={back} />
        </Card>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { AppealTable } from "#components/desk/appeals/appeal-table.tsx";
import { FilterForm, FilterSelect } from "#components/desk/filter-form.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { requireStaff } from "#domain/gate/loaders.ts";
import { listAppeals } from "#domain/subscribers/appeals/queries.ts";
import { appealFilterSchema } from "#domain/subscribers/appeals/schema.ts";

export const metadata: Metadata = { title: "Appeals" };

export default async function AppealsPage(props: PageProps<"/admin/appeals">) {
  await requireStaff("reviewer");
  const { state } = appealFilterSchema.parse(await props.searchParams);
  return (
    <>
      <PageHeader title="Appeals" />
      <FilterForm action="/admin/appeals" label="Find appeals">
        <FilterSelect
          label="State"
          name="state"
          value={state}
          choices={[
            { value: "open", label: "Waiting" },
            { value: "decided", label: "Answered" },
          ]}
        />
      </FilterForm>
      <AppealTable appeals={await listAppeals(state)} now={new Date()} />
    </>
  );
}

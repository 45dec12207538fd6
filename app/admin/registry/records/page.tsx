import type { Metadata } from "next";
import { ButtonLink } from "#components/desk/button.tsx";
import { FilterForm, SearchBox } from "#components/desk/filter-form.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { RecordFilters } from "#components/desk/registry/record-filters.tsx";
import { RecordTable } from "#components/desk/registry/record-table.tsx";
import { addressOf, one } from "#components/desk/search-params.ts";
import { searchRegistry } from "#domain/eligibility/registry/queries.ts";
import { registrySearchSchema } from "#domain/eligibility/registry/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Registry records" };

export default async function RecordsPage(
  props: PageProps<"/admin/registry/records">,
) {
  const { roles } = await requireStaff("reviewer");
  const params = await props.searchParams;
  const q = one(params, "q");
  const search = registrySearchSchema.parse({
    name: q,
    state: one(params, "state"),
    profession: one(params, "profession"),
    after: one(params, "after"),
  });
  const { state, profession, after } = search;
  const { records, next } = await searchRegistry(search);
  const address = (more: string) =>
    addressOf("/admin/registry/records", { q, state, profession, after: more });
  return (
    <>
      <PageHeader title="Registry records">
        {roles.includes("administrator") ? (
          <ButtonLink href="/admin/registry">Loads</ButtonLink>
        ) : null}
      </PageHeader>
      <FilterForm action="/admin/registry/records" label="Find in the registry">
        <SearchBox label="Name or NPI" value={q} />
        <RecordFilters state={state} profession={profession} />
      </FilterForm>
      <RecordTable records={records} asked={q !== ""} />
      <nav aria-label="More records" className="mt-4 flex gap-3">
        {after ? (
          <ButtonLink href={address("")}>From the top</ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={address(next)} rel="next">
            More
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
}

import type { Metadata } from "next";
import { FilterForm, SearchBox } from "#components/desk/filter-form.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { Pagination } from "#components/desk/pagination.tsx";
import { StateFilter } from "#components/desk/people/state-filter.tsx";
import { SubscriberTable } from "#components/desk/people/subscriber-table.tsx";
import { addressOf, one } from "#components/desk/search-params.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { searchSubscribers } from "#domain/subscribers/queries.ts";
import { subscriberFilterSchema } from "#domain/subscribers/schema.ts";

export const metadata: Metadata = { title: "Subscribers" };

export default async function SubscribersPage(
  props: PageProps<"/admin/subscribers">,
) {
  await requireStaff("reviewer");
  const params = await props.searchParams;
  const q = one(params, "q");
  const filter = subscriberFilterSchema.parse({ ...params, query: q });
  const { subscribers, total, pages } = await searchSubscribers(filter);
  const state = filter.state === "all" ? "" : filter.state;
  return (
    <>
      <PageHeader title="Subscribers" />
      <FilterForm action="/admin/subscribers" label="Find subscribers">
        <SearchBox label="Address, name or NPI" value={q} />
        <StateFilter value={filter.state} />
      </FilterForm>
      <SubscriberTable rows={subscribers} now={new Date()} />
      <Pagination
        label="Pages of subscribers"
        page={filter.page}
        pages={pages}
        total={total}
        address={(page) => addressOf("/admin/subscribers", { q, state, page })}
      />
    </>
  );
}

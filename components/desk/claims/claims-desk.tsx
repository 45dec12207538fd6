import type { ReactNode } from "react";
import { ButtonLink, Key } from "#components/desk/button.tsx";
import { ClaimList } from "#components/desk/claims/claim-list.tsx";
import { nextAddress, queryOf } from "#components/desk/claims/places.ts";
import { QueueTabs } from "#components/desk/claims/queue-tabs.tsx";
import { ClaimKeys } from "#components/desk/claims/shortcuts.tsx";
import { statusWords } from "#components/desk/claims/words.ts";
import {
  FilterForm,
  FilterSelect,
  SearchBox,
} from "#components/desk/filter-form.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { addressOf } from "#components/desk/search-params.ts";
import type { QueueView } from "#domain/eligibility/review/loaders.ts";
import {
  claimStatuses,
  type ClaimFilter,
} from "#domain/eligibility/review/schema.ts";

/** The queue beside the claim that is being decided. */
export function ClaimsDesk({
  queue,
  filter,
  current,
  children,
}: {
  queue: QueueView;
  filter: ClaimFilter;
  /** The claim that is open; on small screens it comes alone. */
  current: string | null;
  children: ReactNode;
}) {
  const query = queryOf(filter);
  const onSmall = current ? "max-[68.75rem]:hidden" : "";
  return (
    <>
      <PageHeader title="Claims">
        <ClaimKeys />
        <ButtonLink
          href={nextAddress(filter.queue, current)}
          data-key="n"
          look={current ? "plain" : "primary"}
        >
          Next claim <Key>N</Key>
        </ButtonLink>
      </PageHeader>
      <div className={onSmall}>
        <QueueTabs filter={filter} counts={queue.counts} />
        <Finder filter={filter} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[68.75rem]:grid-cols-[330px_minmax(0,1fr)]">
        <Card aria-label="Queue" className={`overflow-hidden ${onSmall}`}>
          <ClaimList
            claims={queue.claims}
            current={current}
            now={queue.now}
            address={(id) => addressOf(`/admin/claims/${id}`, query)}
          />
        </Card>
        <div className="min-w-0">
          {current ? (
            <p className="mb-3 min-[68.75rem]:hidden">
              <a href={addressOf("/admin/claims", query)}>All claims</a>
            </p>
          ) : null}
          {children}
        </div>
      </div>
    </>
  );
}

/** By name, address or number, whatever the claim's status. */
function Finder({ filter }: { filter: ClaimFilter }) {
  const { queue, status, search } = filter;
  return (
    <FilterForm action="/admin/claims" label="Find claims">
      {queue === "waiting" ? null : (
        <input type="hidden" name="queue" value={queue} />
      )}
      <SearchBox label="Name, address or NPI" value={search} />
      <FilterSelect
        label="Status"
        name="status"
        value={status}
        choices={[
          ...claimStatuses.map((value) => ({
            value,
            label: statusWords[value] ?? value,
          })),
          { value: "all", label: "Every status" },
        ]}
      />
    </FilterForm>
  );
}

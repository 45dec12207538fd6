import type { ReactNode } from "react";
import { ClaimList } from "#components/desk/claims/claim-list.tsx";
import { statusWords } from "#components/desk/claims/words.ts";
import {
  FilterForm,
  FilterSelect,
  SearchBox,
} from "#components/desk/filter-form.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { addressOf } from "#components/desk/search-params.ts";
import type { ListedClaim } from "#domain/eligibility/review/queries.ts";
import {
  claimStatuses,
  type ClaimFilter,
} from "#domain/eligibility/review/schema.ts";

/** The queue beside the claim that is being decided. */
export function ClaimsDesk({
  claims,
  filter,
  current,
  now,
  isOpened,
  children,
}: {
  claims: ListedClaim[];
  filter: ClaimFilter;
  current: string | null;
  now: Date;
  /** The claim was asked for by its address: on small screens it comes alone. */
  isOpened: boolean;
  children: ReactNode;
}) {
  const query = {
    q: filter.search,
    status: filter.status === "in_review" ? "" : filter.status,
  };
  return (
    <>
      <PageHeader title="Claims" />
      <FilterForm action="/admin/claims" label="Find claims">
        <SearchBox label="Name, address or NPI" value={filter.search} />
        <FilterSelect
          label="Status"
          name="status"
          value={filter.status}
          choices={[
            ...claimStatuses.map((value) => ({
              value,
              label: statusWords[value] ?? value,
            })),
            { value: "all", label: "Every status" },
          ]}
        />
      </FilterForm>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[68.75rem]:grid-cols-[330px_minmax(0,1fr)]">
        <Card
          aria-label="Queue"
          className={`overflow-hidden ${isOpened ? "max-[68.75rem]:hidden" : ""}`}
        >
          <ClaimList
            claims={claims}
            current={current}
            now={now}
            address={(id) => addressOf(`/admin/claims/${id}`, query)}
          />
        </Card>
        <div className={isOpened ? "min-w-0" : "max-[68.75rem]:hidden"}>
          {isOpened ? (
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

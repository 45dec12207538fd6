import { addressOf } from "#components/desk/search-params.ts";
import type { ClaimFilter } from "#domain/eligibility/review/schema.ts";

/** The filter as it stands in an address; defaults are left out. */
export function queryOf(filter: ClaimFilter): Record<string, string> {
  return {
    q: filter.search,
    queue: filter.queue === "waiting" ? "" : filter.queue,
    status: filter.status === "in_review" ? "" : filter.status,
  };
}

/** Leads to the claim that is due next and free, after the one just seen. */
export function nextAddress(
  queue: string | undefined,
  after: string | null,
): string {
  return addressOf("/admin/claims/next", {
    queue: queue === "waiting" ? "" : queue,
    after: after ?? "",
  });
}

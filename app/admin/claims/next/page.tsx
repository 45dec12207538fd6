import { redirect } from "next/navigation";
import { queryOf } from "#components/desk/claims/places.ts";
import { addressOf, idOf, one } from "#components/desk/search-params.ts";
import { loadNextClaim } from "#domain/eligibility/review/loaders.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

/** Leads to the claim to open next, or to the list when none is free. */
export default async function NextClaimPage(
  props: PageProps<"/admin/claims/next">,
) {
  const reviewer = await requireStaff("reviewer");
  const params = await props.searchParams;
  const filter = claimFilterSchema.parse({ queue: params.queue });
  const after = idOf(one(params, "after"));
  const id = await loadNextClaim(filter.queue, reviewer, after);
  const path = id && id !== after ? `/admin/claims/${id}` : "/admin/claims";
  redirect(addressOf(path, queryOf(filter)));
}

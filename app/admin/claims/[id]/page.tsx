import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimDetail } from "#components/desk/claims/claim-detail.tsx";
import { ClaimsDesk } from "#components/desk/claims/claims-desk.tsx";
import { idOf, one } from "#components/desk/search-params.ts";
import {
  loadClaimForReview,
  loadQueue,
} from "#domain/eligibility/review/loaders.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Claim" };

export default async function ClaimPage(
  props: PageProps<"/admin/claims/[id]">,
) {
  const reviewer = await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const review = id && (await loadClaimForReview(id, reviewer));
  if (!review) notFound();
  const params = await props.searchParams;
  const filter = claimFilterSchema.parse({
    ...params,
    search: one(params, "q"),
  });
  const queue = await loadQueue(filter, reviewer);
  return (
    <ClaimsDesk queue={queue} filter={filter} current={id}>
      <ClaimDetail
        review={review}
        viewerId={reviewer.subscriberId}
        queue={filter.queue}
        now={queue.now}
        back={await loadFormReturn(props.searchParams)}
      />
    </ClaimsDesk>
  );
}

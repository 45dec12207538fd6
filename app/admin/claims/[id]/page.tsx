import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimDetail } from "#components/desk/claims/claim-detail.tsx";
import { ClaimsDesk } from "#components/desk/claims/claims-desk.tsx";
import { idOf, one } from "#components/desk/search-params.ts";
import {
  findClaimForReview,
  listClaims,
} from "#domain/eligibility/review/queries.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Claim" };

export default async function ClaimPage(
  props: PageProps<"/admin/claims/[id]">,
) {
  await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const review = id && (await findClaimForReview(id));
  if (!review) notFound();
  const params = await props.searchParams;
  const filter = claimFilterSchema.parse({
    ...params,
    search: one(params, "q"),
  });
  return (
    <ClaimsDesk
      claims={await listClaims(filter)}
      filter={filter}
      current={id}
      now={new Date()}
      isOpened
    >
      <ClaimDetail
        review={review}
        back={await loadFormReturn(props.searchParams)}
      />
    </ClaimsDesk>
  );
}

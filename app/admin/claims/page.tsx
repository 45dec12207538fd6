import type { Metadata } from "next";
import { ClaimDetail } from "#components/desk/claims/claim-detail.tsx";
import { ClaimsDesk } from "#components/desk/claims/claims-desk.tsx";
import { one } from "#components/desk/search-params.ts";
import {
  findClaimForReview,
  listClaims,
} from "#domain/eligibility/review/queries.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { emptyFormReturn } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage(props: PageProps<"/admin/claims">) {
  await requireStaff("reviewer");
  const params = await props.searchParams;
  const filter = claimFilterSchema.parse({
    ...params,
    search: one(params, "q"),
  });
  const claims = await listClaims(filter);
  const first = claims[0];
  const review = first ? await findClaimForReview(first.id) : null;
  return (
    <ClaimsDesk
      claims={claims}
      filter={filter}
      current={first?.id ?? null}
      now={new Date()}
      isOpened={false}
    >
      {review ? <ClaimDetail review={review} back={emptyFormReturn} /> : null}
    </ClaimsDesk>
  );
}

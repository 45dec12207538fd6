import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { ClaimStatus } from "#components/account/claim-status.tsx";
import { claimViewOf } from "#components/account/claim-view.ts";
import { Kept } from "#components/account/kept.tsx";
import {
  nextOf,
  withNext,
  type SearchParams,
} from "#components/account/paths.ts";
import { headingOf } from "#components/account/status-words.ts";
import { loadReaderClaim } from "#domain/eligibility/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Your request" };

export default async function ClaimStatusPage(props: {
  searchParams: SearchParams;
}) {
  const { next } = await props.searchParams;
  const reader = await requireSubscriber("/account/claim/status");
  const row = await loadReaderClaim(reader.subscriberId);
  const claim = row && claimViewOf(row, reader);
  if (!claim) {
    if (reader.suspended) redirect("/account");
    redirect(withNext("/account/claim", next));
  }
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage {...headingOf(claim)} aside={<Kept />}>
      <ClaimStatus
        claim={{ ...claim, returnTo: nextOf(next, claim.returnTo) }}
        back={back}
      />
    </AccountPage>
  );
}

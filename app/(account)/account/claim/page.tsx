import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { ClaimAside } from "#components/account/claim-aside.tsx";
import { ClaimForm } from "#components/account/claim-form.tsx";
import { insteadOfClaim } from "#components/account/claim-place.ts";
import { knownOf } from "#components/account/claim-view.ts";
import {
  nextOf,
  withNext,
  type SearchParams,
} from "#components/account/paths.ts";
import {
  loadAttestation,
  loadOffer,
  loadProfessions,
  loadReaderClaim,
} from "#domain/eligibility/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Your profession" };

export default async function ClaimPage(props: { searchParams: SearchParams }) {
  const query = await props.searchParams;
  const returnTo = nextOf(query.next);
  const reader = await requireSubscriber(withNext("/account/claim", returnTo));
  const isChange = "change" in query || "return" in query;
  const elsewhere = insteadOfClaim(reader, returnTo, isChange);
  if (elsewhere) redirect(elsewhere);
  const earlier = await loadReaderClaim(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const [offer, attestation] = [await loadOffer(), await loadAttestation()];
  return (
    <AccountPage
      eyebrow="Subscribe free"
      title="Tell us your profession"
      intro={`${offer.text} It takes two minutes, and you return to where you were.`}
      aside={<ClaimAside demo={env().demo} />}
    >
      <ClaimForm
        back={back}
        known={knownOf(earlier, reader.email, query.path)}
        attestation={attestation.text}
        professions={await loadProfessions()}
        returnTo={returnTo}
      />
    </AccountPage>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { ClaimAside } from "#components/account/claim-aside.tsx";
import { ClaimDraft } from "#components/account/claim-draft.tsx";
import { ClaimForm } from "#components/account/claim-form.tsx";
import { insteadOfClaim } from "#components/account/claim-place.ts";
import { knownOf } from "#components/account/claim-view.ts";
import {
  nextOf,
  withNext,
  type SearchParams,
} from "#components/account/paths.ts";
import { loadDraft, loadOpening } from "#domain/eligibility/drafts/loaders.ts";
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
  const next = nextOf(query.next);
  const reader = await requireSubscriber(withNext("/account/claim", next));
  const elsewhere = insteadOfClaim(reader, next, Object.keys(query));
  if (elsewhere) redirect(elsewhere);
  const earlier = await loadReaderClaim(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const draft = await loadDraft(reader.subscriberId, back);
  const [offer, attestation] = [await loadOffer(), await loadAttestation()];
  const returnTo = nextOf(next, draft?.returnTo);
  return (
    <AccountPage
      eyebrow="Subscribe free"
      title="Tell us your profession"
      intro={`${offer.text} It takes two minutes, and you return to where you were.`}
      aside={<ClaimAside demo={env().demo} />}
    >
      {draft && back.errors.length === 0 ? (
        <ClaimDraft {...draft} justSaved={"saved" in query} returnTo={next} />
      ) : null}
      <ClaimForm
        back={back}
        known={knownOf(draft, earlier, reader.email, query.path)}
        attestation={attestation.text}
        professions={await loadProfessions()}
        openedAt={await loadOpening()}
        returnTo={returnTo}
      />
    </AccountPage>
  );
}

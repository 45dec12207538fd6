import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import { Kept } from "#components/account/kept.tsx";
import {
  nextOf,
  withNext,
  type SearchParams,
} from "#components/account/paths.ts";
import { Requalification } from "#components/account/requalification.tsx";
import { requalificationIntro } from "#components/account/requalification-words.ts";
import { loadAttestation } from "#domain/eligibility/loaders.ts";
import { loadRequalification } from "#domain/eligibility/requalification/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn, loadSignInTime } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Is this still you?" };

export default async function RequalificationPage(props: {
  searchParams: SearchParams;
}) {
  const { next, confirmed } = await props.searchParams;
  const returnTo = nextOf(next);
  const here = withNext("/account/requalification", returnTo);
  const reader = await requireSubscriber(here);
  if (reader.suspended) redirect("/account");
  const held = await loadRequalification({
    subscriberId: reader.subscriberId,
    confirmedEmail: reader.email,
    confirmedAt: await loadSignInTime(reader),
  });
  if (!held) redirect(withNext("/account/claim", returnTo));
  const isConfirmed = confirmed !== undefined;
  return (
    <AccountPage {...requalificationIntro(held, isConfirmed)} aside={<Kept />}>
      {env().demo && held.codeSent ? <DemoMailboxHint /> : null}
      <Requalification
        held={held}
        attestation={await loadAttestation()}
        isConfirmed={isConfirmed}
        returnTo={returnTo}
        back={await loadFormReturn(props.searchParams)}
      />
    </AccountPage>
  );
}

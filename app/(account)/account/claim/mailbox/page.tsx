import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { ChangeLink } from "#components/account/claim-status.tsx";
import { ClaimAside } from "#components/account/claim-aside.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import { MailboxForm } from "#components/account/mailbox-form.tsx";
import { statusWords } from "#components/account/status-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { loadReaderClaim } from "#domain/eligibility/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Confirm your work mailbox" };

export default async function ClaimMailboxPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/mailbox");
  const claim = await loadReaderClaim(reader.subscriberId);
  if (claim?.status !== "confirming") redirect("/account/claim/status");
  const back = await loadFormReturn(props.searchParams);
  const { sent } = await props.searchParams;
  return (
    <AccountPage {...statusWords.confirming} aside={<ClaimAside />}>
      {env().demo ? <DemoMailboxHint /> : null}
      {sent && back.errors.length === 0 ? (
        <div className="mb-7">
          <Notice tone="good" title="Another code is on its way" live>
            <p>The earlier one does not work any more.</p>
          </Notice>
        </div>
      ) : null}
      <MailboxForm claim={claim} back={back} />
      <ChangeLink returnTo={claim.returnTo} />
    </AccountPage>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { MailList } from "#components/account/mail-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { findMailbox } from "#lib/mail/mailbox.ts";

export const metadata: Metadata = { title: "Demo mailbox" };

export default async function DemoMailboxPage() {
  await loadReader();
  const mails = await findMailbox();
  if (!mails) notFound();
  return (
    <AccountPage
      title="Demo mailbox"
      intro="In this demonstration mail goes nowhere but here, whatever its address. The newest is on top."
    >
      {mails.length > 0 ? (
        <MailList mails={mails} />
      ) : (
        <EmptyState title="No mail yet">
          <p>Mail arrives a moment after it is sent. Load this page again.</p>
        </EmptyState>
      )}
    </AccountPage>
  );
}

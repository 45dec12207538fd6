import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { MailText } from "#components/account/mail-text.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { formatDateTime } from "#lib/clock.ts";
import { findMailboxMail } from "#lib/mail/mailbox.ts";
import { idSchema } from "#lib/text.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const mail = await loadMail(params);
  return { title: mail ? `${mail.subject} (demo mailbox)` : "Not found" };
}

export default async function DemoMailPage({ params }: Props) {
  await loadReader();
  const mail = await loadMail(params);
  if (!mail) notFound();
  return (
    <AccountPage
      eyebrow="Demo mailbox"
      title={mail.subject}
      intro={
        <p className="text-[0.9375rem]">
          To <span className="wrap-anywhere">{mail.recipient}</span>
          {mail.sentAt ? <>, {formatDateTime(mail.sentAt)}</> : null}
        </p>
      }
    >
      <MailText text={mail.text} />
      <p className="mt-6">
        <a href="/demo/mailbox" className="tap">
          All mail
        </a>
      </p>
    </AccountPage>
  );
}

async function loadMail(params: Props["params"]) {
  const id = idSchema.safeParse((await params).id);
  return id.success ? findMailboxMail(id.data) : null;
}

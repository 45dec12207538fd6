import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import {
  DeletionCodeForm,
  DeletionForm,
  WhatDeletionDoes,
} from "#components/account/privacy/deletion-forms.tsx";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Delete your account" };

export default async function DeletionPage(props: {
  searchParams: SearchParams;
}) {
  await requireSubscriber("/account/deletion");
  const back = await loadFormReturn(props.searchParams);
  const { sent } = await props.searchParams;
  return (
    <AccountPage
      eyebrow="Your account"
      title="Delete your account"
      intro="You can read again only after a new sign-up. Take a copy of your data first if you want one."
      aside={<PrivacyLinks current="/account/deletion" />}
    >
      <WhatDeletionDoes />
      {sent !== undefined && env().demo ? <DemoMailboxHint /> : null}
      {sent === undefined ? (
        <DeletionCodeForm back={back} />
      ) : (
        <DeletionForm back={back} />
      )}
    </AccountPage>
  );
}

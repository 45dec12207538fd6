import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { ConsentsForm } from "#components/account/privacy/consents-form.tsx";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import { Saved } from "#components/account/privacy/saved.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { loadConsents } from "#domain/subscribers/held/loaders.ts";

export const metadata: Metadata = { title: "What you agree to" };

export default async function ConsentsPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/consents");
  const consents = await loadConsents(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const { saved } = await props.searchParams;
  return (
    <AccountPage
      eyebrow="Your account"
      title="What you agree to"
      intro="Reading is free whatever you tick here. Each line stands by itself, and you can change it at any time; it counts at once."
      aside={<PrivacyLinks current="/account/consents" />}
    >
      {saved === undefined ? null : <Saved />}
      <ConsentsForm consents={consents} back={back} />
    </AccountPage>
  );
}

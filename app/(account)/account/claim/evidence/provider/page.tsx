import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { AssertionStartLink } from "#components/account/assertion-return.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { loadAssertionStart } from "#domain/eligibility/assertions/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";

export const metadata: Metadata = {
  title: "Sign in where you are known",
  referrer: "same-origin",
};

export default async function ProviderPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence");
  const { request } = await props.searchParams;
  const start = await loadAssertionStart(request, reader.subscriberId);
  if (!start) redirect("/account/claim/evidence");
  return (
    <AccountPage title={`Sign in with ${start.label}`}>
      <AssertionStartLink start={start} />
    </AccountPage>
  );
}

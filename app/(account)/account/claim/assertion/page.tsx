import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { AssertionReturn } from "#components/account/assertion-return.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { assertionReturnSchema } from "#domain/eligibility/assertions/schema.ts";
import { loadEvidenceView } from "#domain/eligibility/evidence/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";

export const metadata: Metadata = {
  title: "Back from the sign-in",
  referrer: "same-origin",
};

// Where identity providers send readers back to. Opening it uses nothing up:
// that takes the button.
export default async function AssertionPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence");
  const view = await loadEvidenceView(reader.subscriberId);
  const returned = assertionReturnSchema.safeParse(await props.searchParams);
  if (!view || !returned.success) redirect("/account/claim/evidence");
  return (
    <AccountPage
      title="You are back from the sign-in"
      intro={
        returned.data.error === undefined
          ? "Continue, and we ask them who you are."
          : undefined
      }
    >
      <AssertionReturn claimId={view.claimId} returned={returned.data} />
    </AccountPage>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { BackToWays } from "#components/account/evidence-code.tsx";
import { EvidenceColleagues } from "#components/account/evidence-colleagues.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Notice } from "#components/ui/notice.tsx";
import { loadEvidenceView } from "#domain/eligibility/evidence/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "The word of colleagues" };

export default async function ColleaguesPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence/colleagues");
  const view = await loadEvidenceView(reader.subscriberId);
  if (!view?.ways.includes("vouches")) redirect("/account/claim/evidence");
  const back = await loadFormReturn(props.searchParams);
  const { sent } = await props.searchParams;
  return (
    <AccountPage
      title="The word of colleagues"
      intro="Name up to three people at your organization who know you. We ask them, and only them."
    >
      {sent && back.errors.length === 0 ? (
        <div className="mb-7">
          <Notice tone="good" title="The question is on its way to them" live />
        </div>
      ) : null}
      <EvidenceColleagues view={view} back={back} />
      <BackToWays />
    </AccountPage>
  );
}

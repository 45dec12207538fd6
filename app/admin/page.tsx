import type { Metadata } from "next";
import {
  ChangedArticles,
  Circulation,
  LatestEvents,
  MailHealth,
  WaitingAppeals,
  WaitingClaims,
} from "./overview.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { mayUseDesk } from "#domain/gate/rules.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  const reader = await requireStaff();
  const isReviewer = mayUseDesk(reader, "reviewer");
  const isEditor = mayUseDesk(reader, "editor");
  const isAuditor = mayUseDesk(reader, "auditor");
  const isAdministrator = mayUseDesk(reader, "administrator");
  return (
    <>
      <PageHeader title="Overview" />
      <div className="mb-6 grid gap-4 sm:grid-cols-2 min-[73.75rem]:grid-cols-3">
        {isReviewer ? <WaitingClaims /> : null}
        {isReviewer ? <WaitingAppeals /> : null}
        {isEditor ? <ChangedArticles /> : null}
        {isAuditor ? <Circulation /> : null}
        {isReviewer || isEditor ? <MailHealth /> : null}
      </div>
      {isAdministrator ? <LatestEvents /> : null}
    </>
  );
}

import type { Metadata } from "next";
import {
  DoubtTable,
  HeldFindings,
} from "#components/desk/appeals/doubt-table.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { findHeld, listDoubts } from "#domain/eligibility/recheck/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";

export const metadata: Metadata = { title: "Registry doubts" };

export default async function DoubtsPage() {
  const reader = await requireStaff("reviewer");
  return (
    <>
      <PageHeader title="Registry doubts" />
      <HeldFindings
        held={await findHeld()}
        mayRelease={mayUseDesk(reader, "administrator")}
      />
      <DoubtTable doubts={await listDoubts()} now={new Date()} />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceForm } from "#components/desk/circulation/evidence-form.tsx";
import { EvidenceLogView } from "#components/desk/circulation/evidence-log.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import {
  findEvidenceLog,
  hasOpenedEvidence,
} from "#domain/circulation/evidence/queries.ts";
import { findNow } from "#domain/circulation/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { emptyFormReturn } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Evidence" };

export default async function RecipientPage(
  props: PageProps<"/admin/circulation/recipients/[id]">,
) {
  const reader = await requireStaff("auditor");
  const id = idOf((await props.params).id);
  if (!id) notFound();
  // Nothing is shown before the look is on record.
  const isOpen = await hasOpenedEvidence(id, reader.subscriberId);
  const log = isOpen ? await findEvidenceLog(id, await findNow()) : null;
  return (
    <>
      <PageHeader
        title={`Recipient ${id}`}
        eyebrow={<a href="/admin/circulation/recipients">Evidence</a>}
      />
      {log ? (
        <EvidenceLogView log={log} />
      ) : (
        <Card className="grid gap-3 p-5" aria-label="Open the evidence">
          <p>The evidence opens for a quarter of an hour, on record.</p>
          <EvidenceForm back={emptyFormReturn} id={id} />
        </Card>
      )}
    </>
  );
}

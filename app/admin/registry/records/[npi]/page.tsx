import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/desk/page-header.tsx";
import { RecordView } from "#components/desk/registry/record-view.tsx";
import { nameOf, standingOf } from "#components/desk/registry/record-words.ts";
import { Pill } from "#components/ui/pill.tsx";
import { parseNpi } from "#domain/eligibility/npi.ts";
import {
  findRegistryDetails,
  findRegistryRecord,
} from "#domain/eligibility/registry/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Registry record" };

export default async function RecordPage(
  props: PageProps<"/admin/registry/records/[npi]">,
) {
  await requireStaff("reviewer");
  const npi = parseNpi((await props.params).npi);
  const record = npi.ok ? await findRegistryRecord(npi.npi) : null;
  if (!record) notFound();
  const details = await findRegistryDetails(record.npi);
  const standing = standingOf(record);
  return (
    <>
      <PageHeader
        title={nameOf(record)}
        eyebrow={<a href="/admin/registry/records">Registry records</a>}
      >
        <Pill tone="quiet">
          {record.entityType === 1 ? "Person" : "Organization"}
        </Pill>
        <Pill tone={standing.active ? "good" : "bad"}>{standing.words}</Pill>
      </PageHeader>
      <RecordView record={record} details={details} />
    </>
  );
}

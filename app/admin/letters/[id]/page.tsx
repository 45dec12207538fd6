import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchSheets } from "#components/desk/letters/batch-sheets.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { findBatchToPrint } from "#domain/eligibility/letters/queries.ts";
import { findPolicy } from "#domain/eligibility/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { env } from "#lib/env.ts";
import "#components/desk/letters/letters.css";

export const metadata: Metadata = { title: "Letters to print" };

export default async function BatchPage(
  props: PageProps<"/admin/letters/[id]">,
) {
  const reader = await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const batch = id && (await findBatchToPrint(id, reader.subscriberId));
  if (!batch) notFound();
  const { terms } = await findPolicy();
  return (
    <BatchSheets
      batch={batch}
      siteName={env().siteName}
      entry={`${env().url.host}/account/claim/evidence`}
      days={terms.letterDays}
    />
  );
}

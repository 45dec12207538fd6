import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExportDetail } from "#components/desk/circulation/export-detail.tsx";
import { SampleTool } from "#components/desk/circulation/sample-form.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { idOf, one } from "#components/desk/search-params.ts";
import {
  drawFromExport,
  findExport,
} from "#domain/circulation/exports/queries.ts";
import { sampleSchema } from "#domain/circulation/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Circulation export" };

export default async function ExportPage(
  props: PageProps<"/admin/circulation/exports/[id]">,
) {
  await requireStaff("auditor");
  const id = idOf((await props.params).id);
  const found = id && (await findExport(id));
  if (!found) notFound();
  const params = await props.searchParams;
  const typed = { seed: one(params, "seed"), size: one(params, "size") };
  const how = sampleSchema.safeParse(typed);
  const isThere = found.state === "done" && !found.removedAt;
  const drawn =
    isThere && how.success ? await drawFromExport(found.id, how.data) : null;
  return (
    <>
      <PageHeader
        title={`${found.from} to ${found.to}`}
        eyebrow={<a href="/admin/circulation/exports">Circulation exports</a>}
      />
      <ExportDetail one={found} />
      {isThere ? (
        <SampleTool
          action={`/admin/circulation/exports/${found.id}`}
          seed={typed.seed || found.seed}
          size={typed.size || "20"}
          drawn={drawn}
        />
      ) : null}
    </>
  );
}

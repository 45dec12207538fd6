import type { Metadata } from "next";
import { ButtonLink } from "#components/desk/button.tsx";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { LoadForm } from "#components/desk/registry/load-form.tsx";
import { LoadList } from "#components/desk/registry/load-list.tsx";
import { SnapshotTable } from "#components/desk/registry/snapshot-table.tsx";
import { Uploads } from "#components/desk/registry/uploads.tsx";
import { registryProblems } from "#components/desk/registry/problems.ts";
import { findLoads } from "#domain/eligibility/loads/queries.ts";
import { findSnapshots } from "#domain/eligibility/snapshots/queries.ts";
import {
  findRegistryFiles,
  findUploads,
} from "#domain/eligibility/uploads/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Registry" };

export default async function RegistryPage(
  props: PageProps<"/admin/registry">,
) {
  await requireStaff("administrator");
  const back = await loadFormReturn(props.searchParams);
  const [loads, snapshots, files, uploads] = await Promise.all([
    findLoads(),
    findSnapshots(),
    findRegistryFiles(),
    findUploads(),
  ]);
  return (
    <>
      <PageHeader title="Registry">
        <ButtonLink href="/admin/registry/records">Search records</ButtonLink>
      </PageHeader>
      <FormProblem back={back} words={registryProblems} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid min-w-0 gap-5">
          <LoadList loads={loads} />
          <SnapshotTable snapshots={snapshots} />
        </div>
        <div className="grid gap-5">
          <Card aria-labelledby="load" className="grid gap-3 p-4">
            <CardTitle id="load">Load a file</CardTitle>
            <LoadForm files={files} back={back} />
          </Card>
          <Card aria-labelledby="upload" className="grid gap-3 p-4">
            <CardTitle id="upload">Bring a file here</CardTitle>
            <Uploads uploads={uploads} />
          </Card>
        </div>
      </div>
    </>
  );
}

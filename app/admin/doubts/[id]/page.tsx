import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoubtDetail } from "#components/desk/appeals/doubt-detail.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { findDoubt } from "#domain/eligibility/recheck/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Registry doubt" };

export default async function DoubtPage(
  props: PageProps<"/admin/doubts/[id]">,
) {
  await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const doubt = id && (await findDoubt(id));
  if (!doubt) notFound();
  return (
    <>
      <PageHeader
        title={doubt.name}
        eyebrow={<a href="/admin/doubts">All registry doubts</a>}
      />
      <DoubtDetail
        doubt={doubt}
        now={new Date()}
        back={await loadFormReturn(props.searchParams)}
      />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AppealDetail } from "#components/desk/appeals/appeal-detail.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { findAppeal } from "#domain/subscribers/appeals/queries.ts";

export const metadata: Metadata = { title: "Appeal" };

export default async function AppealPage(
  props: PageProps<"/admin/appeals/[id]">,
) {
  const { subscriberId: me } = await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const appeal = id && (await findAppeal(id));
  if (!appeal) notFound();
  const { subscriberId, firstDecider, name, email } = appeal;
  return (
    <>
      <PageHeader
        title={`Appeal of ${name ?? email}`}
        eyebrow={<a href="/admin/appeals">All appeals</a>}
      />
      <AppealDetail
        appeal={appeal}
        isMine={me === subscriberId || me === firstDecider?.id}
        now={new Date()}
        back={await loadFormReturn(props.searchParams)}
      />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PresenterForm } from "#components/desk/people/presenter-form.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { findPresenter } from "#domain/contributors/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Presenter" };

export default async function PresenterDeskPage(
  props: PageProps<"/admin/presenters/[id]">,
) {
  await requireStaff("editor");
  const id = idOf((await props.params).id);
  const presenter = id && (await findPresenter(id));
  if (!presenter) notFound();
  const back = await loadFormReturn(props.searchParams);
  return (
    <>
      <PageHeader
        title={presenter.name}
        eyebrow={<a href="/admin/presenters">Presenters</a>}
      />
      <Card className="max-w-2xl p-5" aria-label="Details of the presenter">
        <PresenterForm presenter={presenter} back={back} />
      </Card>
    </>
  );
}

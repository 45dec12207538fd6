import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { TextForm } from "#components/desk/texts/text-form.tsx";
import { TextHistory } from "#components/desk/texts/text-history.tsx";
import { textWords } from "#components/desk/texts/words.ts";
import { findTextHistory } from "#domain/eligibility/texts/queries.ts";
import { textKindSchema } from "#domain/eligibility/texts/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Text" };

export default async function TextPage(
  props: PageProps<"/admin/settings/texts/[kind]">,
) {
  await requireStaff("administrator");
  const kind = textKindSchema.safeParse((await props.params).kind);
  if (!kind.success) notFound();
  const versions = await findTextHistory(kind.data);
  return (
    <>
      <PageHeader
        title={textWords[kind.data].label}
        eyebrow={<a href="/admin/settings">Settings</a>}
      />
      <div className="grid max-w-3xl gap-5">
        <Card className="p-5">
          <TextForm
            kind={kind.data}
            text={versions[0]?.text ?? ""}
            back={await loadFormReturn(props.searchParams)}
          />
        </Card>
        <Card className="grid gap-2 p-5" aria-labelledby="history">
          <CardTitle id="history">Versions</CardTitle>
          <TextHistory versions={versions} />
        </Card>
      </div>
    </>
  );
}

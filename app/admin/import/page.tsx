import type { Metadata } from "next";
import { FormProblem } from "#components/desk/errors.tsx";
import { ImportChoice } from "#components/desk/import/import-choice.tsx";
import {
  ReadingView,
  UnsureList,
} from "#components/desk/import/reading-view.tsx";
import { SourceForms } from "#components/desk/import/source-forms.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { findTitles } from "#domain/articles/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { summaryOf } from "#components/desk/import/summary.ts";
import { isSameTitle } from "#domain/transfer/lines.ts";
import { readPlainText } from "#domain/transfer/plain-text.ts";
import { valueOf } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Import" };

const problems = {
  "no-title": "No title was found in this text.",
  "no-text": "No paragraphs were found in this text.",
};

export default async function ImportPage(props: PageProps<"/admin/import">) {
  await requireStaff("editor");
  const back = await loadFormReturn(props.searchParams);
  const text = valueOf(back, "text");
  if (!text || back.errors.length)
    return (
      <>
        <PageHeader title="Import" />
        <FormProblem back={back} words={problems} />
        <SourceForms back={back} />
      </>
    );
  const reading = readPlainText(text);
  return (
    <>
      <PageHeader
        title="Import"
        eyebrow={<a href="/admin/import">Another text</a>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        <ReadingView reading={summaryOf(reading)} />
        <div className="grid gap-5">
          <UnsureList unsure={reading.unsure} />
          <ImportChoice
            text={text}
            existing={(await findTitles()).find((one) =>
              isSameTitle(one.title, reading.title),
            )}
          />
        </div>
      </div>
    </>
  );
}

import { LetterSheet } from "#components/desk/letters/letter-sheet.tsx";
import { PostedButton } from "#components/desk/letters/letters-desk.tsx";
import { PrintButton } from "#components/desk/letters/print-button.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { When } from "#components/desk/when.tsx";
import type { PrintedBatch } from "#domain/eligibility/letters/schema.ts";
import { formatDate } from "#lib/clock.ts";

/** A batch, sheet by sheet, as long as it was not posted. */
export function BatchSheets({
  batch,
  siteName,
  entry,
  days,
}: {
  batch: PrintedBatch;
  siteName: string;
  entry: string;
  days: number;
}) {
  const sheets = batch.letters.filter(({ code }) => code !== null);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Letters to print"
          eyebrow={<a href="/admin/letters">Letters</a>}
        >
          {batch.postedAt ? null : (
            <>
              <PrintButton />
              <PostedButton batch={batch} />
            </>
          )}
        </PageHeader>
        <p className="mb-4 max-w-prose text-quiet">
          {batch.postedAt ? (
            <>
              Posted <When at={batch.postedAt} />: {batch.letters.length}{" "}
              letters. Their codes cannot be read any more.
            </>
          ) : (
            <>
              {sheets.length} sheets on US Letter, at 100 %, for #10 envelopes
              with a window. Fold in thirds, the address outside.
            </>
          )}
        </p>
        {batch.postedAt ? <Addressees batch={batch} /> : null}
      </div>
      <div className="letter-sheets overflow-x-auto print:overflow-visible">
        {batch.postedAt
          ? null
          : sheets.map((letter) => (
              <LetterSheet
                key={letter.id}
                letter={letter}
                siteName={siteName}
                entry={entry}
                days={days}
                dated={formatDate(batch.createdAt)}
              />
            ))}
      </div>
    </>
  );
}

function Addressees({ batch }: { batch: PrintedBatch }) {
  return (
    <ul className="list-disc pl-5">
      {batch.letters.map(({ id, name, street, place }) => (
        <li key={id}>
          {name}, {street}, {place}
        </li>
      ))}
    </ul>
  );
}

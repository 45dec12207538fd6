import { Button, buttonClass } from "#components/desk/button.tsx";
import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import type { ListedBatch } from "#domain/eligibility/letters/schema.ts";

/** The letters that wait, and the button that takes them to the printer. */
export function WaitingLetters({ waiting }: { waiting: number }) {
  return (
    <Card aria-labelledby="waiting" className="mb-5 grid gap-3 p-4">
      <CardTitle id="waiting">
        {waiting === 0
          ? "No letter waits"
          : waiting === 1
            ? "One letter waits to be printed"
            : `${waiting} letters wait to be printed`}
      </CardTitle>
      <p className="max-w-prose text-quiet">
        Readers asked for a code by post, to the practice address of their NPI
        record. Print what waits as one batch, fold each sheet in thirds, and
        mark the batch as posted: from then on nobody can read its codes here.
      </p>
      {waiting > 0 ? (
        <form method="post" action="/admin/letters/batches">
          <Button look="primary">Print what waits</Button>
        </form>
      ) : null}
    </Card>
  );
}

/** Batches, the newest first, with what is left to do for each. */
export function LetterBatches({ batches }: { batches: ListedBatch[] }) {
  if (batches.length === 0) {
    return (
      <Card>
        <Empty title="Nothing was printed yet" />
      </Card>
    );
  }
  return (
    <DeskTable
      label="Batches"
      columns={["Printed", "Letters", "Posted", "Sheets"]}
    >
      {batches.map((batch) => (
        <tr key={batch.id}>
          <td className="whitespace-nowrap">
            <When at={batch.createdAt} />
          </td>
          <td>{batch.letters}</td>
          <td className="whitespace-nowrap">
            {batch.postedAt ? (
              <When at={batch.postedAt} />
            ) : (
              <PostedButton batch={batch} />
            )}
          </td>
          <td>
            <a
              href={`/admin/letters/${batch.id}`}
              aria-label={`Sheets of the batch of ${batch.letters}`}
              className={buttonClass("quiet")}
            >
              Open
            </a>
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

export function PostedButton({ batch }: { batch: { id: string } }) {
  return (
    <form method="post" action={`/admin/letters/${batch.id}/posting`}>
      <Button>Mark as posted</Button>
    </form>
  );
}

export const letterProblems: Record<string, string> = {
  "no-letters":
    "No letter waits that you could print. A letter to you yourself is for a colleague.",
  "already-posted": "This batch was marked as posted before.",
};

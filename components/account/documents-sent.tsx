import {
  documentNames,
  faultWords,
} from "#components/account/documents-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Pill } from "#components/ui/pill.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { SentDocument } from "#domain/eligibility/documents/schema.ts";

const states = {
  waiting: { tone: "quiet", word: "Waits for a reviewer" },
  accepted: { tone: "good", word: "✓ Accepted" },
  refused: { tone: "warm", word: "▲ Not accepted" },
} as const;

/** What was sent, without the pictures: nobody but a reviewer sees those. */
export function SentDocuments({
  claimId,
  documents,
}: {
  claimId: string;
  documents: SentDocument[];
}) {
  return (
    <section id="sent" aria-labelledby="sent-title" tabIndex={-1}>
      <h2 id="sent-title" className="section-title mb-3">
        Sent so far
      </h2>
      {documents.length === 0 ? (
        <p className="text-quiet">Nothing yet.</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <Sent key={document.id} claimId={claimId} document={document} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Sent({
  claimId,
  document,
}: {
  claimId: string;
  document: SentDocument;
}) {
  const { tone, word } = states[document.state];
  const name = documentNames[document.kind];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          {name} <Pill tone={tone}>{word}</Pill>
        </p>
        <p className="text-sm text-quiet">
          {document.pages === 1 ? "1 page" : `${document.pages} pages`}, sent{" "}
          <time dateTime={document.uploadedAt.toISOString()}>
            {dayOf(document.uploadedAt)}
          </time>
        </p>
        {document.state === "refused" ? (
          <ul className="text-sm text-warm">
            {document.faults.map((fault) => (
              <li key={fault}>{faultWords[fault]}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {document.state === "waiting" ? (
        <form
          method="post"
          action={`/account/claims/${claimId}/documents/${document.id}/removal`}
        >
          <Button look="danger">
            Remove<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </form>
      ) : null}
    </li>
  );
}

const dayFormat = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

function dayOf(at: Date): string {
  return `${dayFormat.format(at)} UTC`;
}

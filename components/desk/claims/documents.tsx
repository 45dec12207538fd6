import { ButtonLink, Key } from "#components/desk/button.tsx";
import {
  faultWords,
  kindWords,
  nameGrades,
} from "#components/desk/claims/document-words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedDocument } from "#domain/eligibility/documents/schema.ts";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

/** What was sent: each is opened on its own page, and each look is kept. */
export function ClaimDocuments({
  review,
  mayLook,
}: {
  review: Pick<ReviewedClaim, "claim" | "documents">;
  mayLook: boolean;
}) {
  const { claim, documents } = review;
  const first = documents.find((one) => !one.deletedAt && !one.reviewedAt);
  return (
    <section
      id="documents"
      aria-labelledby="documents-title"
      className="min-w-0"
    >
      <h3 id="documents-title" className="font-semibold">
        Documents
      </h3>
      {documents.length === 0 ? (
        <p className="text-quiet">None were sent.</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <Line
              key={document.id}
              document={document}
              href={
                mayLook && !document.deletedAt
                  ? `/admin/claims/${claim.id}/documents/${document.id}`
                  : null
              }
              isFirst={document === first}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({
  document,
  href,
  isFirst,
}: {
  document: ReviewedDocument;
  href: string | null;
  isFirst: boolean;
}) {
  const { kind, pages, uploadedAt, views } = document;
  return (
    <li className="flex items-center justify-between gap-x-4 border-t border-rule py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p>
          {kindWords[kind]}
          <span className="text-quiet">
            {" "}
            · {pages === 1 ? "1 page" : `${pages} pages`}
          </span>
        </p>
        <Verdict document={document} />
        <p className="text-xs text-quiet">
          Sent <When at={uploadedAt} /> ·{" "}
          {views === 1 ? "1 look" : `${views} looks`}
        </p>
      </div>
      {href ? (
        <ButtonLink href={href} {...(isFirst && { "data-key": "v" })}>
          {document.reviewedAt ? "Look again" : "Look at it"}
          <span className="sr-only">: {kindWords[kind]}</span>
          {isFirst ? <Key>V</Key> : null}
        </ButtonLink>
      ) : null}
    </li>
  );
}

function Verdict({ document }: { document: ReviewedDocument }) {
  const { facts, deletedAt } = document;
  if (!facts)
    return deletedAt ? (
      <p className="text-quiet">Removed by the reader</p>
    ) : null;
  const said = [
    nameGrades[facts.nameGrade],
    [facts.issuer, facts.issuerState].filter(Boolean).join(", "),
    facts.expiresOn ? `until ${facts.expiresOn}` : "",
    ...facts.faults.map((fault) => faultWords[fault]),
  ].filter(Boolean);
  return (
    <p className="wrap-anywhere">
      <strong
        className={`font-semibold ${facts.accepted ? "text-good" : "text-warm"}`}
      >
        {facts.accepted ? "✓ Accepted" : "▲ Refused"}
      </strong>{" "}
      <span className="text-quiet">
        {said.join(" · ")}
        {deletedAt ? " · picture deleted" : ""}
      </span>
    </p>
  );
}

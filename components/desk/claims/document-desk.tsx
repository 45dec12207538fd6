import { Checklist } from "#components/desk/claims/document-checklist.tsx";
import { kindWords } from "#components/desk/claims/document-words.ts";
import { LeaseKeeper } from "#components/desk/claims/lease-keeper.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { When } from "#components/desk/when.tsx";
import type { ReviewedDocument } from "#domain/eligibility/documents/schema.ts";
import { findProfession } from "#domain/eligibility/professions.ts";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** One document's pages beside what they have to fit, and the check list. */
export function DocumentDesk({
  review,
  document,
  links,
  back,
}: {
  review: ReviewedClaim;
  document: ReviewedDocument;
  /** Addresses of the pictures; empty for who may not look now. */
  links: string[];
  back: FormReturn;
}) {
  const { claim, lease } = review;
  const home = `/admin/claims/${claim.id}`;
  return (
    <>
      <PageHeader
        title={kindWords[document.kind]}
        eyebrow={
          <a href={home}>
            Claim of {claim.firstName} {claim.lastName}
          </a>
        }
      />
      <p className="mb-4 text-quiet">
        Sent <When at={document.uploadedAt} />. Each page you see is marked with
        your address and the time, and written down. Do not copy it.
      </p>
      {links.length === 0 ? (
        <Card className="px-5 py-4">
          <p>
            You cannot look at it now: the claim is not open with you, or the
            picture is deleted. <a href={home}>Back to the claim</a>
          </p>
        </Card>
      ) : (
        <div className="grid items-start gap-5 min-[68.75rem]:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
          <Pages links={links} kind={kindWords[document.kind]} />
          <Card className="px-5 py-5" aria-labelledby="check">
            <Facts review={review} />
            <Checklist claimId={claim.id} document={document} back={back} />
          </Card>
        </div>
      )}
      {lease && links.length > 0 ? (
        <LeaseKeeper claimId={claim.id} until={lease.until.toISOString()} />
      ) : null}
    </>
  );
}

function Pages({ links, kind }: { links: string[]; kind: string }) {
  return (
    <ol className="grid gap-4" aria-label="Pages">
      {links.map((link, index) => (
        <li key={index}>
          <figure className="overflow-hidden rounded-[10px] border border-rule bg-raised">
            {/* For one viewer, once: there is nothing to optimise or to keep. */}
            {/* oxlint-disable-next-line nextjs/no-img-element */}
            <img
              src={link}
              alt={`${kind}, page ${index + 1} of ${links.length}`}
              className="block h-auto w-full"
            />
            <figcaption className="border-t border-rule px-4 py-2 text-xs text-quiet">
              Page {index + 1} of {links.length}. Not in view? Its address is
              good for five minutes: reload this page.
            </figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}

/** What the document has to fit: the claim and, where there is one, the record. */
function Facts({ review }: { review: ReviewedClaim }) {
  const { claim, record } = review;
  const known = record
    ? [record.firstName, record.middleName, record.lastName, record.suffix]
    : [];
  const lines: [string, string][] = [
    ["Claimed", `${claim.firstName} ${claim.lastName}`],
    ["Registry", known.filter(Boolean).join(" ")],
    ["Profession", findProfession(claim.profession)?.label ?? claim.profession],
    ["License", `${claim.licenceState} ${claim.licenceNumber}`.trim()],
  ];
  return (
    <dl className="mb-4 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-y-1 border-b border-rule pb-4">
      {lines
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

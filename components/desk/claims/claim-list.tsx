import { flagWords, statusWords } from "#components/desk/claims/words.ts";
import { Empty } from "#components/desk/page-header.tsx";
import { dueWords } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedClaim } from "#domain/eligibility/review/queries.ts";

const warmFlags = ["name", "duplicate", "risk", "mailbox", "registry"];

/** The queue: who, what to look at twice, and by when. */
export function ClaimList({
  claims,
  current,
  now,
  address,
}: {
  claims: ListedClaim[];
  current: string | null;
  now: Date;
  address: (id: string) => string;
}) {
  if (claims.length === 0)
    return (
      <Empty title="No claim is here">
        Claims that need a person appear here, the earliest due first.
      </Empty>
    );
  return (
    <ol className="max-h-[75vh] overflow-y-auto" tabIndex={0} data-claims="">
      {claims.map((claim) => (
        <li key={claim.id} className="border-rule not-first:border-t">
          <a
            href={address(claim.id)}
            aria-current={claim.id === current ? "true" : undefined}
            className="block px-4 py-3 no-underline hover:bg-wash aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--color-accent)]"
          >
            <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
              <b className="font-semibold wrap-anywhere">
                {claim.firstName} {claim.lastName}
              </b>
              {claim.flags.map((flag) => (
                <Pill
                  key={flag}
                  tone={warmFlags.includes(flag) ? "warm" : "accent"}
                >
                  {flagWords[flag]}
                </Pill>
              ))}
              <Marks claim={claim} />
            </span>
            <span className="mt-0.5 flex justify-between gap-3 text-xs text-quiet">
              <span>
                {claim.profession} · {claim.practiceState}
              </span>
              <Due claim={claim} now={now} />
            </span>
            {claim.openWith ? (
              <span className="mt-0.5 block text-xs wrap-anywhere text-quiet">
                ● Open with {claim.openWith}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What has arrived since, or what it waits for. */
function Marks({ claim }: { claim: ListedClaim }) {
  const { documents, answered, proposed } = claim;
  return (
    <>
      {documents > 0 ? (
        <Pill>{documents === 1 ? "1 document" : `${documents} documents`}</Pill>
      ) : null}
      {answered ? <Pill>Answered</Pill> : null}
      {proposed ? <Pill tone="warm">Second person</Pill> : null}
    </>
  );
}

function Due({ claim, now }: { claim: ListedClaim; now: Date }) {
  if (!claim.dueAt)
    return (
      <span className="whitespace-nowrap">{statusWords[claim.status]}</span>
    );
  const isLate = claim.dueAt < now;
  return (
    <span
      className={`whitespace-nowrap tabular-nums ${isLate ? "font-semibold text-warm" : ""}`}
    >
      {isLate ? <span aria-hidden="true">▲ </span> : null}
      {dueWords(claim.dueAt, now)}
    </span>
  );
}

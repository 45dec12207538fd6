import { professionName } from "#components/account/claim-view.ts";
import { formatDate } from "#lib/clock.ts";

const statusNames = {
  confirming: "Waits for the code from the work mailbox",
  checking: "Being checked",
  in_review: "With a person",
  asked: "Waits for your answer",
  approved: "Approved",
  declined: "Declined",
  superseded: "Replaced by a later request",
  expired: "Ran out without an answer",
  withdrawn: "Taken back",
};

const pathNames = {
  npi: "by NPI",
  licence: "by license",
  trainee: "in training",
};

export type PastClaim = {
  id: string;
  status: keyof typeof statusNames;
  path: keyof typeof pathNames;
  npi: string | null;
  profession: string;
  createdAt: Date;
};

/** Every request this reader has made, the newest first. */
export function ClaimHistory({ claims }: { claims: PastClaim[] }) {
  if (claims.length === 0)
    return (
      <p className="text-[0.9375rem] text-quiet">
        You have not told us about your profession yet.
      </p>
    );
  return (
    <ul className="border-t border-rule text-[0.9375rem]">
      {claims.map((claim) => (
        <li
          key={claim.id}
          className="grid gap-x-6 gap-y-0.5 border-b border-rule py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <time dateTime={claim.createdAt.toISOString()} className="text-quiet">
            {formatDate(claim.createdAt)}
          </time>
          <div>
            <p className="font-semibold">{statusNames[claim.status]}</p>
            <p className="text-quiet">
              {professionName(claim.profession)},{" "}
              {claim.npi ? `NPI ${claim.npi}` : pathNames[claim.path]}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

import type { ClaimView } from "#components/account/claim-view.ts";
import { formatDate, formatDateTime } from "#lib/clock.ts";

/** What the reader sent, and when an answer is due. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const facts = [
    ["Profession", claim.profession],
    ["Looked up by", claim.basis],
    ["Work e-mail", claim.workEmail],
    ["Sent", formatDateTime(claim.claimedAt)],
    [
      "Answer due",
      claim.state === "in-review" && claim.dueAt
        ? `by ${formatDateTime(claim.dueAt)}`
        : "",
    ],
    [
      "Good until",
      claim.state === "qualified" && claim.validUntil
        ? formatDate(claim.validUntil)
        : "",
    ],
  ].filter(([, value]) => value);
  return (
    <dl className="border-t border-rule text-[0.9375rem]">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <dt className="text-quiet">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

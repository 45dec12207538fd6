import {
  decisionReasonWords,
  statusWords,
} from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

/** Every decision on this claim, as it was recorded. */
export function ClaimHistory({
  decisions,
}: {
  decisions: ReviewedClaim["decisions"];
}) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="earlier-decisions" className="mt-6">
      <h3 id="earlier-decisions" className="font-semibold">
        Earlier decisions
      </h3>
      <ol>
        {decisions.map((decision) => (
          <li
            key={decision.id}
            className="grid gap-x-4 border-t border-rule py-2 first:border-t-0 sm:grid-cols-[13.5rem_minmax(0,1fr)]"
          >
            <span className="text-quiet">
              <When at={decision.decidedAt} />
            </span>
            <span className="min-w-0 wrap-anywhere">
              <strong className="font-semibold">
                {statusWords[decision.toStatus]}
              </strong>{" "}
              by{" "}
              {decision.actorKind === "reviewer" ? "a reviewer" : "the rules"},
              policy {decision.policyVersion}:{" "}
              {decisionReasonWords(decision.reason)}
              {decision.note ? (
                <span className="block whitespace-pre-wrap text-quiet">
                  {decision.note}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

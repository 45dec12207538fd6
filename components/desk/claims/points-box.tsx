import { reasonWords, signWords } from "#components/desk/claims/words.ts";
import type { Assessment } from "#domain/eligibility/assessment.ts";

const actions = {
  approve: "approve",
  decline: "decline",
  ask: "ask for more",
} as const;

/** The weight of the evidence, why a person decides, and what is suggested. */
export function PointsBox({ assessment }: { assessment: Assessment }) {
  const { net, risk, signs, reasons, replacementNpi, suggestion } = assessment;
  // What was just said above is not said again.
  const why = suggestion.reasons
    .filter((reason) => !reasons.includes(reason))
    .map((reason) => reasonWords[reason])
    .join("; ");
  return (
    <div className="mb-4 flex items-baseline gap-3 rounded-lg bg-warm-wash px-3.5 py-2.5">
      <b className="text-lg font-semibold text-warm tabular-nums">
        {net}
        <span className="sr-only"> points.</span>
      </b>
      <div>
        <p>
          {sentence(reasons.map((reason) => reasonWords[reason]).join("; "))}
          {risk > 0
            ? ` ${risk} points were taken off: ${signs.map(({ sign }) => signWords[sign]).join("; ")}.`
            : ""}
          {replacementNpi
            ? ` The registry names ${replacementNpi} in place of this NPI.`
            : ""}
        </p>
        <p>
          Suggested: <strong>{actions[suggestion.action]}</strong>
          {why ? `, because ${why}` : ""}.
        </p>
      </div>
    </div>
  );
}

function sentence(words: string): string {
  return words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : "";
}

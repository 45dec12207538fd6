import { signWords } from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

/** Signs that the account may not be the person, and what they cost. */
export function RiskList({ review }: { review: ReviewedClaim }) {
  const { rivals, assessment, record, account } = review;
  const { risk, signs } = assessment;
  const isHeld = rivals.some(({ boundAt }) => boundAt !== null);
  const lines = signs.map(({ sign, points }) => ({
    words: signWords[sign],
    points: `${points} points`,
  }));
  if (isHeld) lines.push({ words: "the NPI has a holder", points: "" });
  return (
    <section aria-labelledby="risk" className="min-w-0">
      <h3 id="risk" className="font-semibold">
        Risk
      </h3>
      {lines.length === 0 ? (
        <p className="text-quiet">No sign of risk.</p>
      ) : (
        <ul>
          {lines.map(({ words, points }) => (
            <li key={words} className="py-1 text-warm">
              <span aria-hidden="true">▲ </span>
              <span className="inline-block first-letter:uppercase">
                {words}
              </span>
              {points ? <span className="text-quiet">, {points}</span> : null}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-xs text-quiet">
        {risk} points taken off · account since{" "}
        <When at={account.createdAt} day />
        {record?.enumeratedOn ? (
          <>
            {" "}
            · number since <When at={record.enumeratedOn} day />
          </>
        ) : null}
      </p>
    </section>
  );
}

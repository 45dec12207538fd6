import { riskWords } from "#components/desk/claims/document-words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

/** Signs that the account may not be the person, and what they cost. */
export function RiskList({ review }: { review: ReviewedClaim }) {
  const { risks, assessment, record, account } = review;
  return (
    <section aria-labelledby="risk" className="min-w-0">
      <h3 id="risk" className="font-semibold">
        Risk
      </h3>
      {risks.length === 0 ? (
        <p className="text-quiet">No sign of risk.</p>
      ) : (
        <ul>
          {risks.map((sign) => (
            <li key={sign} className="py-1 text-warm">
              <span aria-hidden="true">▲ </span>
              {riskWords[sign]}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-xs text-quiet">
        {assessment.risk} points taken off · account since{" "}
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

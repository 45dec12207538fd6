import { Comparison } from "#components/desk/claims/comparison.tsx";
import { DecisionForms } from "#components/desk/claims/decision-forms.tsx";
import { ClaimEvidence } from "#components/desk/claims/evidence.tsx";
import { ClaimHistory } from "#components/desk/claims/history.tsx";
import { PointsBox } from "#components/desk/claims/points-box.tsx";
import { reviewProblems, statusWords } from "#components/desk/claims/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card } from "#components/desk/page-header.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** One claim beside all that is known about it, and the decision. */
export function ClaimDetail({
  review,
  back,
}: {
  review: ReviewedClaim;
  back: FormReturn;
}) {
  const { claim, account, assessment, record } = review;
  const isOpen = claim.status === "in_review" || claim.status === "asked";
  const name = `${claim.firstName} ${claim.lastName}`;
  return (
    <Card aria-labelledby="claim-name" className="px-5 py-5 sm:px-6">
      <div className="flex flex-wrap items-center gap-2.5">
        <h2
          id="claim-name"
          className="text-[1.0625rem] leading-[1.3] font-semibold wrap-anywhere"
        >
          {record?.credential ? `${name}, ${record.credential}` : name}
        </h2>
        <Pill tone={isOpen ? "warm" : "quiet"}>
          {statusWords[claim.status]}
        </Pill>
      </div>
      <p className="text-quiet">
        Claimed <When at={claim.createdAt} /> · attempt{" "}
        {Math.max(review.attempts, 1)} · policy {review.policyVersion} ·{" "}
        <a href={`/admin/subscribers/${account.id}`}>{account.email}</a>
      </p>
      <Comparison rows={review.rows} snapshot={review.snapshot} />
      {isOpen ? <PointsBox assessment={assessment} /> : null}
      <Answer question={claim.question} answer={claim.answer} />
      <Rivals rivals={review.rivals} />
      <FormProblem back={back} words={reviewProblems} />
      {isOpen ? (
        <DecisionForms
          claimId={claim.id}
          hasNpi={claim.path !== "licence"}
          suggested={assessment.suggestion.action}
          back={back}
        />
      ) : null}
      <ClaimEvidence evidence={review.evidence} />
      <ClaimHistory decisions={review.decisions} />
    </Card>
  );
}

function Answer({ question, answer }: { question: string; answer: string }) {
  if (!question) return null;
  return (
    <dl className="mb-4 rounded-lg border border-rule px-4 py-3">
      <dt className="text-quiet">We asked</dt>
      <dd className="whitespace-pre-wrap">{question}</dd>
      <dt className="mt-2 text-quiet">The reader answered</dt>
      <dd className="whitespace-pre-wrap">{answer || "Nothing yet."}</dd>
    </dl>
  );
}

function Rivals({ rivals }: { rivals: ReviewedClaim["rivals"] }) {
  if (rivals.length === 0) return null;
  return (
    <div className="mb-4 rounded-lg bg-warm-wash px-4 py-3">
      <p className="font-semibold text-warm">
        The same NPI is claimed by another account
      </p>
      <ul>
        {rivals.map((rival) => (
          <li key={rival.id}>
            <a href={`/admin/claims/${rival.id}`}>{rival.subscriber.email}</a>,{" "}
            {statusWords[rival.status]?.toLowerCase()},{" "}
            <When at={rival.createdAt} day />
          </li>
        ))}
      </ul>
    </div>
  );
}

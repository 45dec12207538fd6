import { Comparison } from "#components/desk/claims/comparison.tsx";
import { ClaimDocuments } from "#components/desk/claims/documents.tsx";
import { ClaimEvidence } from "#components/desk/claims/evidence.tsx";
import { ClaimHistory } from "#components/desk/claims/history.tsx";
import { JudgeClaim } from "#components/desk/claims/judge.tsx";
import { LeaseBanner } from "#components/desk/claims/lease-banner.tsx";
import { LookUp } from "#components/desk/claims/look-up.tsx";
import { PointsBox } from "#components/desk/claims/points-box.tsx";
import { RiskList } from "#components/desk/claims/risk-list.tsx";
import { Rivals } from "#components/desk/claims/rivals.tsx";
import { reviewProblems, statusWords } from "#components/desk/claims/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card } from "#components/desk/page-header.tsx";
import { dueWords, When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";
import type { ClaimQueue } from "#domain/eligibility/review/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

export type DetailProps = {
  review: ReviewedClaim;
  viewerId: string;
  queue: ClaimQueue;
  now: Date;
  back: FormReturn;
};

/** One claim beside all that is known about it, and the decision. */
export function ClaimDetail(props: DetailProps) {
  const { review, viewerId, back } = props;
  const { claim, assessment } = review;
  const isOpen = claim.status === "in_review" || claim.status === "asked";
  const isMine = review.lease?.id === viewerId;
  return (
    <Card aria-labelledby="claim-name" className="px-5 py-5 sm:px-6">
      <Heading {...props} />
      <LeaseBanner review={review} viewerId={viewerId} />
      <Comparison rows={review.rows} snapshot={review.snapshot} />
      {isOpen ? <PointsBox assessment={assessment} /> : null}
      <Answer question={claim.question} answer={claim.answer} />
      <FormProblem back={back} words={reviewProblems} />
      {isOpen && isMine ? <JudgeClaim {...props} /> : null}
      <Rivals review={review} />
      <div className="mt-6 grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <ClaimEvidence evidence={review.evidence} />
        <RiskList review={review} />
        <ClaimDocuments review={review} mayLook={isMine} />
        <LookUp review={review} mayRecord={isOpen && isMine} back={back} />
      </div>
      <ClaimHistory decisions={review.decisions} />
    </Card>
  );
}

function Heading({ review, now }: DetailProps) {
  const { claim, account, record } = review;
  const name = `${claim.firstName} ${claim.lastName}`;
  const isOpen = claim.status === "in_review" || claim.status === "asked";
  const isLate = claim.dueAt !== null && claim.dueAt < now;
  return (
    <>
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
        {claim.dueAt ? (
          <Pill tone={isLate ? "bad" : "quiet"}>
            {isLate ? "▲ " : ""}
            {dueWords(claim.dueAt, now)}
          </Pill>
        ) : null}
      </div>
      <p className="text-quiet">
        Claimed <When at={claim.createdAt} /> · attempt{" "}
        {Math.max(review.attempts, 1)} · policy {review.policyVersion} ·{" "}
        <a href={`/admin/subscribers/${account.id}`}>{account.email}</a>
      </p>
    </>
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

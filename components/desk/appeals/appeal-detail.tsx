import { DecisionPanel } from "#components/desk/appeals/decision-panel.tsx";
import {
  grantHelp,
  grantWords,
  lifecycleProblems,
  outcomeWords,
  refuseWords,
  settledReasonWords,
  subjectWords,
} from "#components/desk/appeals/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { dueWords, When } from "#components/desk/when.tsx";
import type { ReviewedAppeal } from "#domain/subscribers/appeals/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** What a reader says, what it is about, and the answer. */
export function AppealDetail({
  appeal,
  isMine,
  now,
  back,
}: {
  appeal: ReviewedAppeal;
  /** This member of staff decided first, or is the reader. */
  isMine: boolean;
  now: Date;
  back: FormReturn;
}) {
  return (
    <Card aria-labelledby="appeal" className="grid gap-4 p-5 sm:p-6">
      <CardTitle id="appeal">{subjectWords[appeal.about]}</CardTitle>
      <Facts appeal={appeal} now={now} />
      <blockquote className="rounded-lg bg-wash px-4 py-3 whitespace-pre-wrap wrap-anywhere">
        {appeal.text}
      </blockquote>
      <FormProblem back={back} words={lifecycleProblems} />
      <Answer appeal={appeal} isMine={isMine} back={back} />
    </Card>
  );
}

function Facts({ appeal, now }: { appeal: ReviewedAppeal; now: Date }) {
  const { claimId, firstDecider } = appeal;
  return (
    <p className="text-quiet">
      Asked <When at={appeal.createdAt} /> by{" "}
      <a href={`/admin/subscribers/${appeal.subscriberId}`}>{appeal.email}</a>
      {appeal.decidedAt ? null : ` · ${dueWords(appeal.dueAt, now)}`}
      {" · decided first by "}
      {firstDecider ? firstDecider.email : "the rules"}
      {claimId ? (
        <>
          {" · "}
          <a href={`/admin/claims/${claimId}`}>the claim</a>
        </>
      ) : null}
    </p>
  );
}

function Answer({
  appeal,
  isMine,
  back,
}: {
  appeal: ReviewedAppeal;
  isMine: boolean;
  back: FormReturn;
}) {
  const { outcome, decidedAt, reason, note } = appeal;
  if (outcome && decidedAt)
    return (
      <div>
        <p className="font-semibold">
          {outcomeWords[outcome]} <When at={decidedAt} />
        </p>
        <p>{reason ? settledReasonWords(reason) : null}</p>
        {note ? <p className="whitespace-pre-wrap text-quiet">{note}</p> : null}
      </div>
    );
  if (isMine)
    return (
      <p className="rounded-lg bg-warm-wash px-4 py-3">
        Somebody else has to answer this: it is about your own account or your
        own decision.
      </p>
    );
  const shared = {
    action: `/admin/appeals/${appeal.id}/decision`,
    field: "decision",
    noteHelp: "For colleagues and the record. The reader is told the reason.",
    back,
  };
  return (
    <div className="grid gap-2.5">
      <DecisionPanel
        {...shared}
        value="grant"
        title="Grant"
        help={grantHelp[appeal.about]}
        words={grantWords}
        button="Grant the appeal"
      />
      <DecisionPanel
        {...shared}
        value="refuse"
        title="Refuse"
        help="The decision stays as it is. It cannot be appealed again."
        words={refuseWords}
        button="Refuse the appeal"
        danger
      />
    </div>
  );
}

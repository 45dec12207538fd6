import { DecisionPanel } from "#components/desk/appeals/decision-panel.tsx";
import {
  detailWords,
  endWords,
  keepWords,
  kindHelp,
  kindWords,
  lifecycleProblems,
  outcomeWords,
  settledReasonWords,
} from "#components/desk/appeals/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { dueWords, When } from "#components/desk/when.tsx";
import type { ReviewedDoubt } from "#domain/eligibility/recheck/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** What the registry said then and says now, and what to do about it. */
export function DoubtDetail({
  doubt,
  now,
  back,
}: {
  doubt: ReviewedDoubt;
  now: Date;
  back: FormReturn;
}) {
  const { detail, kind } = doubt;
  return (
    <Card aria-labelledby="doubt" className="grid gap-4 p-5 sm:p-6">
      <CardTitle id="doubt">{kindWords[kind]}</CardTitle>
      <p className="text-quiet">
        Found <When at={doubt.raisedAt} />
        {doubt.settledAt ? null : ` · ${dueWords(doubt.dueAt, now)}`} ·{" "}
        <a href={`/admin/subscribers/${doubt.subscriberId}`}>{doubt.email}</a> ·{" "}
        <a href={`/admin/claims/${doubt.claimId}`}>the claim</a>
      </p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="text-quiet">{detailWords[kind]}, at approval</dt>
        <dd className="wrap-anywhere">{detail.before || "nothing"}</dd>
        <dt className="text-quiet">{detailWords[kind]}, now</dt>
        <dd className="font-semibold wrap-anywhere">{detail.after}</dd>
        <dt className="text-quiet">Binding</dt>
        <dd>
          {doubt.npi ? `NPI ${doubt.npi}, ` : ""}level {doubt.level}, confirmed{" "}
          <When at={doubt.qualifiedAt} day />, until{" "}
          <When at={doubt.validUntil} day />
        </dd>
        {doubt.graceUntil ? (
          <>
            <dt className="text-quiet">Access ends</dt>
            <dd>
              <When at={doubt.graceUntil} />, unless it is kept
            </dd>
          </>
        ) : null}
      </dl>
      <FormProblem back={back} words={lifecycleProblems} />
      {doubt.settledAt ? <Settled doubt={doubt} /> : null}
      {doubt.settledAt ? null : <Settlement doubt={doubt} back={back} />}
    </Card>
  );
}

function Settled({ doubt }: { doubt: ReviewedDoubt }) {
  return (
    <div>
      <p className="font-semibold">
        {outcomeWords[doubt.outcome ?? ""]}
        {doubt.settledAt ? (
          <>
            {" "}
            <When at={doubt.settledAt} />
          </>
        ) : null}
      </p>
      <p>{doubt.reason ? settledReasonWords(doubt.reason) : null}</p>
      {doubt.note ? (
        <p className="whitespace-pre-wrap text-quiet">{doubt.note}</p>
      ) : null}
    </div>
  );
}

function Settlement({
  doubt,
  back,
}: {
  doubt: ReviewedDoubt;
  back: FormReturn;
}) {
  const shared = {
    action: `/admin/doubts/${doubt.id}/settlement`,
    field: "settlement",
    noteHelp: "For colleagues and the record. The reader does not see it.",
    back,
  };
  return (
    <div className="grid gap-2.5">
      <p>{kindHelp[doubt.kind]}</p>
      <DecisionPanel
        {...shared}
        value="keep"
        title="Keep the binding"
        help="The reader reads on. The same change is not brought up again."
        words={keepWords}
        button="Keep it"
      />
      {doubt.graceUntil ? null : (
        <DecisionPanel
          {...shared}
          value="notice"
          title="Give notice"
          help="The reader is mailed what changed and what helps. Access goes on for the days of grace and then ends, unless the record is put right or a new claim is approved."
          button="Give notice"
        />
      )}
      <DecisionPanel
        {...shared}
        value="end"
        title="End the binding"
        help="Access ends at once. The reader is mailed why, and how to appeal."
        words={endWords}
        button="End it now"
        danger
      />
    </div>
  );
}

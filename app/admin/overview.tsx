import { AuditList } from "#components/desk/audit/audit-list.tsx";
import { Question } from "#components/desk/overview/question.tsx";
import { dueWords } from "#components/desk/when.tsx";
import { listArticles } from "#domain/articles/queries.ts";
import { findAuditEntries } from "#domain/audit/queries.ts";
import { countQualified } from "#domain/circulation/charts/queries.ts";
import { findNow } from "#domain/circulation/queries.ts";
import {
  countWaitingClaims,
  listClaims,
} from "#domain/eligibility/review/queries.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { countOpenDoubts } from "#domain/eligibility/recheck/queries.ts";
import { countOpenAppeals } from "#domain/subscribers/appeals/queries.ts";
import { countMail } from "#lib/outbox.ts";

// Each number answers a question somebody has at nine in the morning.

const eventsShown = 8;

export async function WaitingClaims() {
  const [{ waiting, overdue, asked }, [first]] = await Promise.all([
    countWaitingClaims(),
    listClaims(claimFilterSchema.parse({})),
  ]);
  const due = first?.dueAt ? dueWords(first.dueAt, new Date()) : "";
  return (
    <Question
      asks="Who waits for us?"
      number={waiting}
      href="/admin/claims"
      urgent={waiting > 0}
    >
      {waiting === 0
        ? "No claim is waiting"
        : `${waiting === 1 ? "claim" : "claims"} waiting, the oldest ${due}`}
      {overdue > 0 ? `; ${overdue} overdue` : ""}
      {asked > 0 ? `; ${asked} asked for more` : ""}.
    </Question>
  );
}

export async function WaitingAppeals() {
  const [appeals, doubts] = [await countOpenAppeals(), await countOpenDoubts()];
  return (
    <Question
      asks="Whom should we look at again?"
      number={appeals}
      href="/admin/appeals"
      urgent={appeals > 0}
    >
      {appeals === 1 ? "appeal" : "appeals"} waiting;{" "}
      <a href="/admin/doubts">
        {doubts === 1 ? "1 registry doubt" : `${doubts} registry doubts`}
      </a>
      .
    </Question>
  );
}

export async function ChangedArticles() {
  const [changed, drafts] = await Promise.all([
    listArticles({ status: "changed" }),
    listArticles({ status: "draft" }),
  ]);
  return (
    <Question
      asks="What do readers not see yet?"
      number={changed.total}
      href="/admin/articles?status=changed"
      urgent={changed.total > 0}
    >
      {changed.total === 1 ? "article" : "articles"} changed since publication;{" "}
      <a href="/admin/articles?status=draft">
        {drafts.total === 1 ? "1 draft" : `${drafts.total} drafts`}
      </a>
      .
    </Question>
  );
}

export async function MailHealth() {
  const { waiting, failed } = await countMail();
  return (
    <Question asks="Does mail arrive?" number={failed} urgent={failed > 0}>
      {failed === 1 ? "message" : "messages"} given up; {waiting} waiting to be
      sent.
    </Question>
  );
}

export async function Circulation() {
  const now = await findNow();
  const { qualified, newest } = await countQualified(now);
  return (
    <Question
      asks="How many are qualified, on record?"
      number={qualified}
      href="/admin/circulation"
    >
      {qualified === 1 ? "recipient" : "recipients"} today;{" "}
      {newest === 1 ? "1 new or confirmed" : `${newest} new or confirmed`} in
      thirty days.
    </Question>
  );
}

export async function LatestEvents() {
  const { rows } = await findAuditEntries({});
  return (
    <section aria-labelledby="latest">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="latest" className="text-[0.9375rem] font-semibold">
          What happened last?
        </h2>
        <a href="/admin/audit">The whole trail</a>
      </div>
      <AuditList rows={rows.slice(0, eventsShown)} />
    </section>
  );
}

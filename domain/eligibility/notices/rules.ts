import { addDays } from "#lib/clock.ts";
import type { ClaimPath } from "../assessment.ts";
import type { Policy } from "../policy.ts";

/** What a reader is told as time passes. Stored: never rename one. */
export type NoticeName =
  | `ask-${number}`
  | `ask-${number}-again`
  | `ask-${number}-last`
  | "mailbox"
  | "mailbox-again"
  | "ending-30"
  | "ending-7"
  | "ended";

/** A live binding as the calendar sees it. */
export type NoticeFacts = {
  path: ClaimPath;
  qualifiedAt: Date;
  validUntil: Date;
  /** When the work mailbox was last proven; null when it never was. */
  mailboxProvenAt: Date | null;
};

export type Notice = {
  name: NoticeName;
  /** The date it is counted from: told once for each. */
  since: Date;
  at: Date;
};

type Terms = Policy["terms"];

/** Days from the ask to its two reminders; then silence until the next ask. */
const reminders = [
  ["", 0],
  ["-again", 14],
  ["-last", 30],
] as const;
/** How long a mailbox that is due may wait, and how near dates are one mail. */
export const mailboxPatienceDays = 30;
/** An end is announced this late at most: old history is not mailed about. */
const endedDays = 30;

/**
 * What is to be told at `now`, or null: the newest thing that is due, so that a
 * worker that was away catches up with one mail and not with five. Asking to
 * confirm the details and the mailbox is one mail when the dates are near.
 */
export function dueNotice(
  facts: NoticeFacts,
  terms: Terms,
  now: Date,
): Notice | null {
  const due = [
    ...asksOf(facts, terms),
    ...mailboxAsksOf(facts, terms),
    ...endingsOf(facts),
  ].filter(({ at }) => at <= now);
  const newest = due.reduce<Notice | null>(
    (last, next) => (last && last.at > next.at ? last : next),
    null,
  );
  if (!newest || newest.name !== "ended") return newest;
  return addDays(newest.at, endedDays) > now ? newest : null;
}

function asksOf({ qualifiedAt }: NoticeFacts, terms: Terms): Notice[] {
  return terms.askDays.flatMap((days) =>
    reminders.map(([suffix, later]) => ({
      name: `ask-${days}${suffix}` as const,
      since: qualifiedAt,
      at: addDays(qualifiedAt, days + later),
    })),
  );
}

/** Of its own only when no ask is near that says it as well. */
function mailboxAsksOf(facts: NoticeFacts, terms: Terms): Notice[] {
  const { mailboxProvenAt: since, qualifiedAt } = facts;
  if (!since) return [];
  const due = addDays(since, terms.mailboxDays);
  const patience = addDays(new Date(0), mailboxPatienceDays).getTime();
  const isSaid = terms.askDays.some((days) => {
    const ask = addDays(qualifiedAt, days);
    return Math.abs(ask.getTime() - due.getTime()) <= patience;
  });
  if (isSaid) return [];
  return [
    { name: "mailbox", since, at: due },
    { name: "mailbox-again", since, at: addDays(due, 14) },
  ];
}

function endingsOf({ validUntil }: NoticeFacts): Notice[] {
  const since = validUntil;
  return [
    { name: "ending-30", since, at: addDays(validUntil, -30) },
    { name: "ending-7", since, at: addDays(validUntil, -7) },
    { name: "ended", since, at: validUntil },
  ];
}

/** Whether the mailbox is to be proven again now, or so soon that once is enough. */
export function isMailboxDue(
  mailboxProvenAt: Date | null,
  terms: Terms,
  now: Date,
): boolean {
  if (!mailboxProvenAt) return false;
  const due = addDays(mailboxProvenAt, terms.mailboxDays);
  return addDays(due, -mailboxPatienceDays) <= now;
}

/** Whether nothing but the mailbox ties the reader to the person. */
export function restsOnMailbox(
  policy: Policy,
  evidence: { otherPoints: number; judged: boolean },
): boolean {
  return !evidence.judged && evidence.otherPoints < policy.thresholds.bound;
}

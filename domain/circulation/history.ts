import { addYears } from "./calendar.ts";

// Moments are milliseconds since 1970, UTC: a hundred thousand histories hold
// millions of them.

export type QualificationFacts = {
  id: string;
  bindingId: string;
  qualifiedAt: number;
  source: string;
  method: string;
  level: number;
  automatic: boolean;
  overridden: boolean;
  profession: string;
  specialty: string;
  state: string;
  zip3: string;
};

/** How a binding stood from `at` until its next term. */
export type TermFacts = {
  bindingId: string;
  at: number;
  level: number;
  validUntil: number;
  graceUntil: number | null;
  endedAt: number | null;
};

export type Span = { from: number; to: number | null };

/** All that is recorded of one account, each list in the order of time. */
export type AccountHistory = {
  id: string;
  createdAt: number;
  deletedAt: number | null;
  events: QualificationFacts[];
  terms: TermFacts[];
  suspensions: Span[];
  claims: { createdAt: number; decisions: { at: number; to: string }[] }[];
  staff: Span | null;
};

/** Why an account is not qualified at a moment. Printed in exports. */
export const unqualifiedReasons = [
  "no-claim",
  "pending",
  "declined",
  "withdrawn",
  "lapsed",
  "ended",
  "suspended",
  "aged-out",
  "declared-only",
  "no-record",
  "staff",
  "account-deleted",
] as const;
export type UnqualifiedReason = (typeof unqualifiedReasons)[number];

export type AccountState =
  | { kind: "no-account" }
  | { kind: "qualified"; event: QualificationFacts }
  | {
      kind: "unqualified";
      reason: UnqualifiedReason;
      /** Could read all the same: not counted as qualified, and shown. */
      served: boolean;
      event: QualificationFacts | null;
    };

/** Qualified data age out after this many years (BPA, AAM: 36 months). */
export const oldestYears = 3;

/**
 * How an account stood at `moment`, told from its history alone. Qualified is
 * who had a live binding of level 2 or more, confirmed within three years, no
 * suspension, and an event on record that proves it.
 */
export function stateAt(history: AccountHistory, moment: number): AccountState {
  if (history.createdAt > moment) return { kind: "no-account" };
  if (history.deletedAt !== null && history.deletedAt <= moment)
    return { kind: "no-account" };
  if (history.suspensions.some((span) => isWithin(span, moment)))
    return unqualified("suspended");
  const term = liveTerm(history.terms, moment);
  if (term) return entitledState(history, term, moment);
  if (history.staff && isWithin(history.staff, moment))
    return unqualified("staff", true);
  return unqualified(formerReason(history, moment));
}

function unqualified(
  reason: UnqualifiedReason,
  served = false,
  event: QualificationFacts | null = null,
): AccountState {
  return { kind: "unqualified", reason, served, event };
}

function isWithin({ from, to }: Span, moment: number): boolean {
  return from <= moment && (to === null || moment < to);
}

/** The term in force at `moment` that has not come to its end by then. */
function liveTerm(terms: TermFacts[], moment: number): TermFacts | null {
  const current = new Map<string, TermFacts>();
  for (const term of terms)
    if (term.at <= moment) current.set(term.bindingId, term);
  for (const term of current.values()) if (moment < endOf(term)) return term;
  return null;
}

function endOf({ validUntil, graceUntil, endedAt }: TermFacts): number {
  return Math.min(validUntil, graceUntil ?? Infinity, endedAt ?? Infinity);
}

function entitledState(
  { events }: AccountHistory,
  term: TermFacts,
  moment: number,
): AccountState {
  if (term.level < 2) return unqualified("declared-only");
  const event = events.findLast(
    ({ bindingId, qualifiedAt }) =>
      bindingId === term.bindingId && qualifiedAt <= moment,
  );
  if (!event) return unqualified("no-record", true);
  if (event.level < 2) return unqualified("declared-only", true, event);
  if (moment >= addYears(event.qualifiedAt, oldestYears))
    return unqualified("aged-out", true, event);
  return { kind: "qualified", event };
}

function formerReason(
  { terms, claims }: AccountHistory,
  moment: number,
): UnqualifiedReason {
  const term = terms.findLast(({ at }) => at <= moment);
  if (term) {
    const wasEnded = (term.endedAt ?? Infinity) <= moment;
    const isOver = (term.graceUntil ?? Infinity) <= moment;
    return wasEnded || isOver ? "ended" : "lapsed";
  }
  const claim = claims.findLast(({ createdAt }) => createdAt <= moment);
  if (!claim) return "no-claim";
  const decision = claim.decisions.findLast(({ at }) => at <= moment);
  return formerClaim[decision?.to ?? ""] ?? "pending";
}

const formerClaim: Record<string, UnqualifiedReason> = {
  declined: "declined",
  superseded: "withdrawn",
  expired: "withdrawn",
  withdrawn: "withdrawn",
};

/** Every moment at which `stateAt` can change, unordered. */
export function turningPoints(history: AccountHistory): number[] {
  const { events, terms, suspensions, claims, staff } = history;
  const points: (number | null)[] = [
    history.createdAt,
    history.deletedAt,
    ...events.flatMap(({ qualifiedAt }) => [
      qualifiedAt,
      addYears(qualifiedAt, oldestYears),
    ]),
    ...terms.flatMap((term) => [
      term.at,
      term.validUntil,
      term.graceUntil,
      term.endedAt,
    ]),
    ...suspensions.flatMap(({ from, to }) => [from, to]),
    ...claims.flatMap(({ createdAt, decisions }) => [
      createdAt,
      ...decisions.map(({ at }) => at),
    ]),
    ...(staff ? [staff.from, staff.to] : []),
  ];
  return points.filter((point) => point !== null);
}

import { ageAt } from "./calendar.ts";
import {
  stateAt,
  turningPoints,
  type AccountHistory,
  type AccountState,
  type QualificationFacts,
  type UnqualifiedReason,
} from "./history.ts";
import { placeOf, type Course } from "./issues.ts";
import { placeCode } from "./regions.ts";

/** Issues one after the other through which a recipient stayed qualified. */
export type Run = { first: number; last: number; event: QualificationFacts };

/** What one account adds to an audit. */
export type Account = {
  id: string;
  /** Within the period, in order. */
  runs: Run[];
  /** Qualified at the analysed issue. */
  recipient: QualificationFacts | null;
  /** The first and last issue ever served as qualified. */
  served: { first: number; last: number } | null;
};

type Counts = Map<string, number>;

export type IssueCount = {
  qualified: number;
  additions: number;
  removals: Counts;
  unqualified: Counts;
  servedUnqualified: number;
};

export type Tally = {
  course: Course;
  accounts: number;
  perIssue: IssueCount[];
  professions: Counts;
  sources: Counts;
  places: Counts;
  verification: Counts;
  tooOld: Counts;
};

export function emptyTally(course: Course): Tally {
  return {
    course,
    accounts: 0,
    perIssue: course.issues.map(() => ({
      qualified: 0,
      additions: 0,
      removals: new Map(),
      unqualified: new Map(),
      servedUnqualified: 0,
    })),
    professions: new Map(),
    sources: new Map(),
    places: new Map(),
    verification: new Map(),
    tooOld: new Map(),
  };
}

/** Adds one account to all counts and answers what the detail files say of it. */
export function countAccount(tally: Tally, history: AccountHistory): Account {
  const { course } = tally;
  const stretches = stretchesOf(history, course);
  const account: Account = {
    id: history.id,
    runs: [],
    recipient: null,
    served: null,
  };
  let before: AccountState = { kind: "no-account" };
  for (const stretch of stretches) {
    countStretch(tally, stretch, before);
    before = stretch.state;
    noteStretch(account, stretch, course);
  }
  if (account.recipient) countRecipient(tally, account.recipient);
  tally.accounts += 1;
  return account;
}

type Stretch = { first: number; last: number; state: AccountState };

/** The issues cut where the account's state can have changed between them. */
function stretchesOf(history: AccountHistory, { issues }: Course): Stretch[] {
  const places = turningPoints(history).map((at) => placeOf(issues, at));
  const cuts = [...new Set([0, ...places])]
    .filter((place) => place < issues.length)
    .toSorted((one, other) => one - other);
  return cuts.map((first, at) => ({
    first,
    last: (cuts[at + 1] ?? issues.length) - 1,
    state: stateAt(history, issues[first]!.at),
  }));
}

function countStretch(
  tally: Tally,
  { first, last, state }: Stretch,
  before: AccountState,
): void {
  // One issue earlier than the period, which additions are counted from.
  const from = Math.max(first, tally.course.first - 1);
  const start = tally.perIssue[first]!;
  if (state.kind === "qualified" && before.kind !== "qualified")
    start.additions += 1;
  if (state.kind !== "qualified" && before.kind === "qualified")
    add(start.removals, reasonOf(state));
  if (state.kind === "no-account") return;
  const analysed = tally.course.analysed;
  if (first <= analysed && analysed <= last) countTooOld(tally, state);
  for (let place = from; place <= last; place += 1) {
    const count = tally.perIssue[place]!;
    if (state.kind === "qualified") {
      count.qualified += 1;
      continue;
    }
    add(count.unqualified, state.reason);
    if (state.served) count.servedUnqualified += 1;
  }
}

function reasonOf(state: AccountState): UnqualifiedReason {
  return state.kind === "unqualified" ? state.reason : "account-deleted";
}

function countTooOld(tally: Tally, state: AccountState): void {
  if (state.kind === "unqualified" && state.reason === "aged-out")
    add(tally.tooOld, state.event?.source ?? "");
}

function noteStretch(
  account: Account,
  { first, last, state }: Stretch,
  { first: opening, analysed }: Course,
): void {
  if (state.kind !== "qualified") return;
  const { event } = state;
  account.served = { first: account.served?.first ?? first, last };
  if (first <= analysed && analysed <= last) account.recipient = event;
  if (last < opening) return;
  const run = account.runs.at(-1);
  const from = Math.max(first, opening);
  if (run?.event.id === event.id && run.last === from - 1) run.last = last;
  else account.runs.push({ first: from, last, event });
}

function countRecipient(tally: Tally, event: QualificationFacts): void {
  const { course, professions, sources, places, verification } = tally;
  const age = ageAt(event.qualifiedAt, course.issues[course.analysed]!.at);
  add(professions, keyOf(event.profession, specialtyOf(event)));
  add(sources, keyOf(event.source, String(age)));
  add(places, placeCode(event.state));
  add(
    verification,
    keyOf(String(event.level), event.method, verifierOf(event)),
  );
}

/** Who approved: the rules, a person, or a person against the rules. */
export function verifierOf(event: {
  automatic: boolean;
  overridden: boolean;
}): "automatic" | "person" | "override" {
  if (event.overridden) return "override";
  return event.automatic ? "automatic" : "person";
}

const blank = /[\s\p{Cc}]+/u;

/** As counted: spacing does not make another specialty, nor does silence. */
export function specialtyOf({ specialty }: { specialty: string }): string {
  return specialty.split(blank).filter(Boolean).join(" ") || "Not stated";
}

const separator = "\u001f";

/** One text for several; read back by `partsOf`. */
export function keyOf(...parts: string[]): string {
  return parts.join(separator);
}

export function partsOf(key: string): string[] {
  return key.split(separator);
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function totalOf(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

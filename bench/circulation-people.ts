import { professions } from "#domain/eligibility/professions.ts";
import { states } from "#domain/eligibility/states.ts";

// Three invented years, person by person. Person i depends on i alone, so a
// table can be written without the others in memory.

export const beginning = Date.parse("2023-11-01T00:00:00Z");
export const end = Date.parse("2026-11-01T00:00:00Z");
const day = 86_400_000;

export type Cells = (string | number | boolean | null)[];
export const tables = [
  "subscriber",
  "claim",
  "evidence_item",
  "decision",
  "binding",
  "binding_term",
  "qualification_event",
  "suspension",
  "audit_entry",
] as const;
export type Table = (typeof tables)[number];
export type Rows = Record<Table, Cells[]>;

/** Numbers from 0 to 1 out of one seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ids that tell their table and person, scattered like random ones. */
export function idOf(kind: number, person: number, number = 0): string {
  const tail = person.toString(16).padStart(8, "0");
  const scattered = Math.imul(person + 1, 2_654_435_761) >>> 0;
  const head = scattered.toString(16).padStart(8, "0");
  const group = (0x7000 + number).toString(16);
  return `${head}-000${kind.toString(16)}-${group}-8000-0000${tail}`;
}

export const stamp = (moment: number) => new Date(moment).toISOString();

type Life = {
  person: number;
  roll: () => number;
  rows: Rows;
  createdAt: number;
  deletedAt: number | null;
};

/** All that three years leave behind of one person. */
export function lifeOf(person: number): Rows {
  const roll = dice(person);
  const createdAt = Math.floor(
    beginning + Math.sqrt(roll()) * (end - beginning - day),
  );
  const deletedAt =
    roll() < 0.015 ? createdAt + Math.floor(roll() * (end - createdAt)) : null;
  const life: Life = { person, roll, rows: emptyRows(), createdAt, deletedAt };
  const id = idOf(1, person);
  life.rows.subscriber.push([
    id,
    `reader${person}@simulated.example`,
    null,
    stamp(createdAt),
    stamp(createdAt),
    deletedAt && stamp(deletedAt),
  ]);
  note(life, createdAt, "subscriber.created", "subscriber", id);
  if (roll() > 0.12) claim(life);
  if (deletedAt) note(life, deletedAt, "subscriber.deleted", "subscriber", id);
  return life.rows;
}

const emptyRows = () =>
  Object.fromEntries(tables.map((name) => [name, []])) as unknown as Rows;

function note(
  life: Life,
  at: number,
  action: string,
  type: string,
  id: string,
) {
  if (at >= end) return;
  life.rows.audit_entry.push([stamp(at), "system", "Précis", action, type, id]);
}

const eligible = professions.filter((one) => one.class === "eligible");
const specialties = ["", "", "", "Cardiology", "Neurology", "Oncology", "Pain"];
const methods = [
  "work-mailbox",
  "work-mailbox",
  "documents",
  "letter",
  "federated",
];

type Form = {
  profession: string;
  specialty: string;
  state: string;
  zip: string;
};

function pick<T>(list: readonly T[], share: number): T {
  // The first are more frequent than the last, as professions are.
  return list[Math.floor(share * share * list.length)]!;
}

function claim(life: Life): void {
  const { roll, person } = life;
  const at = life.createdAt + Math.floor(roll() * 2 * day);
  const id = idOf(2, person);
  const form = {
    profession: pick(eligible, roll()).id,
    specialty: specialties[Math.floor(roll() * specialties.length)]!,
    state: pick(states, roll()).code,
    zip: String(10_000 + Math.floor(roll() * 89_999)),
  };
  const isLicence = roll() < 0.15;
  const fate = roll();
  const status = fate < 0.9 ? "approved" : fate < 0.96 ? "declined" : "expired";
  const isAutomatic = fate < 0.78;
  const decidedAt = at + Math.floor((isAutomatic ? 0.001 : roll()) * day);
  if (at >= end) return;
  life.rows.claim.push([
    id,
    idOf(1, person),
    isLicence ? "licence" : "npi",
    decidedAt < end ? status : "in_review",
    "Simulated",
    `Reader${person}`,
    form.profession,
    form.specialty,
    `reader${person}@simulated.example`,
    form.state,
    form.zip,
    stamp(at),
    stamp(at),
  ]);
  note(life, at, "claim.submitted", "claim", id);
  life.rows.evidence_item.push([
    idOf(3, person),
    id,
    "work-mailbox",
    60,
    "mailed-code",
    "{}",
    stamp(at),
  ]);
  decide(life, id, at, "checking", isAutomatic ? status : "in_review", 0);
  if (!isAutomatic) decide(life, id, decidedAt, "in_review", status, 1);
  if (status === "approved" && decidedAt < end)
    bind(life, decidedAt, form, { isLicence, isAutomatic });
}

function decide(
  life: Life,
  claimId: string,
  at: number,
  from: string,
  to: string,
  number: number,
): void {
  if (at >= end) return;
  const isPerson = number > 0;
  life.rows.decision.push([
    idOf(4, life.person, number),
    claimId,
    isPerson ? "reviewer" : "system",
    from,
    to,
    isPerson ? "evidence-sufficient" : "clear",
    1,
    "{}",
    stamp(at),
  ]);
  note(life, at, `claim.${to.replace("_", "-")}`, "claim", claimId);
}

/** Access from the approval on, confirmed or not after one and two years. */
function bind(
  life: Life,
  at: number,
  form: Form,
  how: { isLicence: boolean; isAutomatic: boolean },
): void {
  const { roll, person, rows, deletedAt } = life;
  const id = idOf(5, person);
  const level = roll() < 0.15 ? 3 : 2;
  const days = how.isLicence ? 365 : 1095;
  const method = methods[Math.floor(roll() * methods.length)]!;
  const confirmations = [at];
  for (const year of [1, 2]) {
    const next = at + year * 365 * day + Math.floor((roll() - 0.6) * 20 * day);
    // Fewer confirm each time; without a number access ends when they do not.
    const keeps = roll() < (year === 1 ? 0.72 : 0.8);
    if (!keeps && how.isLicence) break;
    if (keeps && next < (deletedAt ?? end)) confirmations.push(next);
  }
  let validUntil = 0;
  for (const [number, moment] of confirmations.entries()) {
    validUntil = moment + days * day;
    term(life, id, moment, level, validUntil, null);
    confirm(life, id, moment, number, form, { ...how, level, method });
  }
  const fault = roll() < 0.02 ? at + Math.floor(roll() * 700 * day) : null;
  const ended = [fault, deletedAt]
    .filter((moment) => moment !== null && moment < Math.min(end, validUntil))
    .toSorted((one, other) => one! - other!)[0];
  if (ended && ended > confirmations.at(-1)!)
    term(life, id, ended, level, validUntil, ended);
  const isEnded = ended && ended > confirmations.at(-1)!;
  rows.binding.push([
    id,
    idOf(1, person),
    idOf(2, person),
    level,
    stamp(at),
    stamp(confirmations.at(-1)!),
    stamp(validUntil),
    isEnded ? stamp(ended) : null,
    isEnded ? "registry" : null,
  ]);
  suspend(life, at);
}

function term(
  { rows, person }: Life,
  bindingId: string,
  at: number,
  level: number,
  validUntil: number,
  endedAt: number | null,
): void {
  rows.binding_term.push([
    bindingId,
    idOf(1, person),
    stamp(at),
    level,
    stamp(validUntil),
    endedAt && stamp(endedAt),
  ]);
}

function confirm(
  life: Life,
  bindingId: string,
  at: number,
  number: number,
  form: Form,
  how: { isAutomatic: boolean; level: number; method: string },
): void {
  const { person, rows } = life;
  rows.qualification_event.push([
    idOf(6, person, number),
    idOf(1, person),
    idOf(2, person),
    bindingId,
    stamp(at),
    number === 0 ? "claim" : "requalification",
    "direct-request",
    how.method,
    how.level,
    number > 0 || how.isAutomatic,
    !how.isAutomatic && person % 50 === 0,
    1,
    form.profession,
    form.specialty,
    form.state,
    form.zip.slice(0, 3),
  ]);
  if (number > 0)
    note(life, at, "binding.confirmed", "subscriber", idOf(1, person));
}

function suspend(life: Life, after: number): void {
  const { roll, person, rows } = life;
  if (roll() > 0.02) return;
  const from = after + Math.floor(roll() * (end - after));
  const to = roll() < 0.5 ? from + 20 * day : null;
  const id = idOf(1, person);
  rows.suspension.push([
    idOf(7, person),
    id,
    "shared-account",
    stamp(from),
    to && to < end ? stamp(to) : null,
  ]);
  note(life, from, "subscriber.suspended", "subscriber", id);
}

import {
  findEligibilityMatter,
  findFirstDecider,
} from "#domain/eligibility/appeals/queries.ts";
import { db, type Reads } from "#lib/db.ts";
import {
  appealSubjects,
  type AppealSubject,
  type ListedAppeal,
  type Matter,
  type OwnAppeal,
  type ReaderAppeals,
  type ReviewedAppeal,
} from "./schema.ts";

/** What stands against a reader now and could be looked at by another person. */
export async function findMatters(
  reads: Reads,
  subscriberId: string,
): Promise<Matter[]> {
  const suspension = await reads.suspension.findFirst({
    where: { subscriberId, restoredAt: null },
    select: { id: true, reason: true, suspendedAt: true },
  });
  const eligibility = await findEligibilityMatter(reads, subscriberId);
  const matters: Matter[] = eligibility ? [eligibility] : [];
  if (suspension) {
    const { id: matterId, reason, suspendedAt: at } = suspension;
    const about = "suspension" as const;
    matters.unshift({ about, matterId, claimId: null, reason, at });
  }
  return matters;
}

/** What of that has not been appealed yet, and the appeals so far, newest first. */
export async function findReaderAppeals(
  subscriberId: string,
  reads: Reads = db,
): Promise<ReaderAppeals> {
  const rows = await reads.appeal.findMany({
    where: { subscriberId },
    orderBy: { createdAt: "desc" },
    select: { ...own, matterId: true },
  });
  const appealed = rows
    .filter(({ outcome }) => outcome !== "withdrawn")
    .map(({ matterId }) => matterId);
  const waiting = rows
    .filter(({ decidedAt }) => !decidedAt)
    .map(({ about }) => about);
  const matters = await findMatters(reads, subscriberId);
  return {
    matters: matters.filter(
      ({ matterId, about }) =>
        !appealed.includes(matterId) && !waiting.includes(about),
    ),
    appeals: rows.map(({ matterId: _, ...row }) => asOwn(row)),
  };
}

const own = {
  id: true,
  about: true,
  text: true,
  createdAt: true,
  dueAt: true,
  decidedAt: true,
  outcome: true,
  reason: true,
} as const;

type Stored = { about: string; outcome: string | null };

function asOwn<Row extends Stored>(row: Row) {
  return { ...row, about: subjectOf(row.about), outcome: outcomeOf(row) };
}

function subjectOf(about: string): AppealSubject {
  return appealSubjects.find((known) => known === about) ?? "claim";
}

function outcomeOf({ outcome }: Stored): OwnAppeal["outcome"] {
  const known = ["granted", "refused", "withdrawn"] as const;
  return known.find((one) => one === outcome) ?? null;
}

const listed = {
  id: true,
  about: true,
  createdAt: true,
  dueAt: true,
  decidedAt: true,
  outcome: true,
  subscriber: { select: { email: true, name: true } },
} as const;

const pageSize = 100;

/** Open appeals, what is due first on top; or the decided, the latest first. */
export async function listAppeals(
  state: "open" | "decided",
  reads: Reads = db,
): Promise<ListedAppeal[]> {
  const rows = await reads.appeal.findMany({
    where: { decidedAt: state === "open" ? null : { not: null } },
    orderBy: state === "open" ? { dueAt: "asc" } : { decidedAt: "desc" },
    take: pageSize,
    select: listed,
  });
  return rows.map(({ subscriber, ...row }) => ({
    ...asOwn(row),
    ...subscriber,
  }));
}

export function countOpenAppeals(reads: Reads = db): Promise<number> {
  return reads.appeal.count({ where: { decidedAt: null } });
}

/** One appeal with who made the decision it is about; null if unknown. */
export async function findAppeal(
  id: string,
  reads: Reads = db,
): Promise<ReviewedAppeal | null> {
  const row = await reads.appeal.findUnique({
    where: { id },
    select: {
      ...listed,
      text: true,
      reason: true,
      note: true,
      subscriberId: true,
      claimId: true,
      matterId: true,
    },
  });
  if (!row) return null;
  const { subscriber, matterId, ...rest } = row;
  const decider = await findDecider(reads, { about: row.about, matterId });
  const firstDecider = decider
    ? await reads.subscriber.findUnique({
        where: { id: decider },
        select: { id: true, email: true },
      })
    : null;
  return { ...asOwn(rest), ...subscriber, firstDecider };
}

/** Whoever made the decision must not judge the appeal; null when rules did. */
export async function findDecider(
  reads: Reads,
  appeal: { about: string; matterId: string },
): Promise<string | null> {
  if (appeal.about !== "suspension") return findFirstDecider(reads, appeal);
  const suspension = await reads.suspension.findUnique({
    where: { id: appeal.matterId },
    select: { suspendedBy: true },
  });
  return suspension?.suspendedBy ?? null;
}

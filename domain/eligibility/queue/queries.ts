import { professionLabel } from "../professions.ts";
import { findProfessionTable } from "../queries.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ReasonCode } from "../assessment.ts";
import { flagsOf } from "../review/rules.ts";
import {
  claimQueues,
  type ClaimFilter,
  type ClaimQueue,
  type ListedClaim,
} from "../review/schema.ts";

const pageSize = 50;

/** The queue as one reviewer sees it, what is due first on top. */
export async function listQueue(
  filter: ClaimFilter,
  staffId: string | null,
  reads: Reads = db,
): Promise<ListedClaim[]> {
  const now = await databaseNow(reads);
  const claims = await reads.claim.findMany({
    where: whereOf(filter, staffId, now),
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { createdAt: "desc" },
      { id: "desc" },
    ],
    skip: (filter.page - 1) * pageSize,
    take: pageSize,
    select: listed,
  });
  const holders = await emailsOf(
    reads,
    claims.map((claim) => claim.openedBy),
  );
  const professions = await findProfessionTable(reads);
  return claims.map((claim) => {
    const { decisions, subscriber, _count, answer, ...rest } = claim;
    const { openedBy, openedUntil, ...plain } = rest;
    const isOpen = openedUntil !== null && openedUntil > now;
    const isElsewhere = isOpen && openedBy !== staffId;
    return {
      ...plain,
      profession: professionLabel(plain.profession, professions),
      email: subscriber.email,
      flags: flagsOf(storedReasons(decisions[0]?.inputs)),
      openWith: isElsewhere ? (holders.get(openedBy!) ?? "a colleague") : null,
      documents: _count.documents,
      answered: answer !== "",
      proposed: _count.proposals > 0,
    };
  });
}

const unjudged = { deletedAt: null, reviewedAt: null };

const listed = {
  id: true,
  status: true,
  path: true,
  npi: true,
  firstName: true,
  lastName: true,
  profession: true,
  practiceState: true,
  createdAt: true,
  dueAt: true,
  answer: true,
  openedBy: true,
  openedUntil: true,
  subscriber: { select: { email: true } },
  decisions: { orderBy: { id: "desc" }, take: 1, select: { inputs: true } },
  _count: {
    select: {
      documents: { where: unjudged },
      proposals: { where: { settledAt: null } },
    },
  },
} satisfies Prisma.ClaimSelect;

/** Addresses of staff by their ids. */
export async function emailsOf(
  reads: Reads,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await reads.subscriber.findMany({
    where: { id: { in: wanted } },
    select: { id: true, email: true },
  });
  return new Map(rows.map((row) => [row.id, row.email]));
}

function whereOf(
  { status, queue, search }: ClaimFilter,
  staffId: string | null,
  now: Date,
): Prisma.ClaimWhereInput {
  const place =
    status === "all"
      ? {}
      : status === "in_review"
        ? queueWhere(queue, staffId, now)
        : { status };
  const words = search.split(" ").filter(Boolean);
  return { AND: [place, ...words.map(holds)] };
}

function holds(word: string): Prisma.ClaimWhereInput {
  const contains = { contains: word, mode: "insensitive" as const };
  return {
    OR: [
      { firstName: contains },
      { lastName: contains },
      { workEmail: contains },
      { npi: { startsWith: word } },
      { subscriber: { email: contains } },
    ],
  };
}

function queueWhere(
  queue: ClaimQueue,
  staffId: string | null,
  now: Date,
): Prisma.ClaimWhereInput {
  const waits = { status: "in_review" as const };
  const open = { status: { in: ["in_review" as const, "asked" as const] } };
  const sent = { documents: { some: unjudged } };
  const proposed = { proposals: { some: { settledAt: null } } };
  const wheres: Record<ClaimQueue, Prisma.ClaimWhereInput> = {
    waiting: waits,
    new: { ...waits, answer: "", NOT: [sent, proposed] },
    answered: { ...waits, answer: { not: "" } },
    documents: { ...open, ...sent },
    second: { ...open, ...proposed },
    overdue: { ...waits, dueAt: { lt: now } },
    mine: { ...open, OR: mineWhere(staffId, now) },
  };
  return wheres[queue];
}

/** Open with me, proposed by me, or asked by me and not answered yet. */
function mineWhere(staffId: string | null, now: Date) {
  if (!staffId) return [];
  return [
    { openedBy: staffId, openedUntil: { gt: now } },
    { proposals: { some: { settledAt: null, proposedBy: staffId } } },
    {
      status: "asked" as const,
      decisions: { some: { toStatus: "asked" as const, actorId: staffId } },
    },
  ];
}

function storedReasons(inputs: unknown): ReasonCode[] {
  const { assessment } = Object(inputs) as {
    assessment?: { reasons?: ReasonCode[] };
  };
  return assessment?.reasons ?? [];
}

/** How much is in each tab. */
export async function countQueues(
  staffId: string,
  reads: Reads = db,
): Promise<Record<ClaimQueue, number>> {
  const now = await databaseNow(reads);
  const counts: Partial<Record<ClaimQueue, number>> = {};
  for (const queue of claimQueues)
    counts[queue] = await reads.claim.count({
      where: queueWhere(queue, staffId, now),
    });
  return counts as Record<ClaimQueue, number>;
}

/**
 * The claim to open next in this queue: due first, free, not one's own, not one
 * that this reviewer declined before an appeal, and after the one just seen
 * where there is more than one. Null when none waits.
 */
export async function findNextClaim(
  queue: ClaimQueue,
  staffId: string,
  after: string | null,
  reads: Reads = db,
): Promise<string | null> {
  const now = await databaseNow(reads);
  const rows = await reads.claim.findMany({
    where: {
      AND: [
        queueWhere(queue, staffId, now),
        { subscriberId: { not: staffId } },
        { decisions: { none: { toStatus: "declined", actorId: staffId } } },
        {
          OR: [
            { openedBy: null },
            { openedBy: staffId },
            { openedUntil: { lte: now } },
          ],
        },
      ],
    },
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { createdAt: "desc" },
      { id: "desc" },
    ],
    take: pageSize,
    select: { id: true },
  });
  const at = rows.findIndex((row) => row.id === after);
  return (rows[at + 1] ?? rows[0])?.id ?? null;
}

import { professionLabel } from "#domain/eligibility/professions.ts";
import {
  findProfessionTable,
  findStanding,
} from "#domain/eligibility/queries.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type {
  ListedSubscriber,
  SubscriberDetail,
  SubscriberFilter,
} from "./schema.ts";

/** One account as staff see it, with its whole history; null if unknown. */
export async function findSubscriber(
  id: string,
  reads: Reads = db,
): Promise<SubscriberDetail | null> {
  const found = await reads.subscriber.findUnique({
    where: { id },
    select: whole,
  });
  if (!found) return null;
  const standing = await findStanding(reads, id, await databaseNow(reads));
  const professions = await findProfessionTable(reads);
  const claims = found.claims.map((claim) => ({
    ...claim,
    profession: professionLabel(claim.profession, professions),
  }));
  const suspended = isSuspended(found.suspensions);
  return { ...found, claims, suspended, standing };
}

export type { ListedSubscriber, SubscriberDetail } from "./schema.ts";

const whole = {
  id: true,
  email: true,
  name: true,
  createdAt: true,
  emailConfirmedAt: true,
  staff: { select: { roles: true, createdAt: true, endedAt: true } },
  suspensions: {
    orderBy: { suspendedAt: "desc" },
    select: {
      id: true,
      reason: true,
      note: true,
      suspendedAt: true,
      restoredAt: true,
    },
  },
  claims: {
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      status: true,
      path: true,
      profession: true,
      npi: true,
      createdAt: true,
    },
  },
  bindings: {
    orderBy: { boundAt: "desc" },
    select: {
      id: true,
      claimId: true,
      npi: true,
      level: true,
      boundAt: true,
      validUntil: true,
      endedAt: true,
      endReason: true,
    },
  },
} satisfies Prisma.SubscriberSelect;

const pageSize = 50;

/** Accounts by any part of address or name, or by NPI, the newest first. */
export async function searchSubscribers(
  filter: SubscriberFilter,
  reads: Reads = db,
): Promise<{ subscribers: ListedSubscriber[]; total: number; pages: number }> {
  const where = whereOf(filter, await databaseNow(reads));
  const rows = await reads.subscriber.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (filter.page - 1) * pageSize,
    take: pageSize,
    select: listed,
  });
  const total = await reads.subscriber.count({ where });
  const professions = await findProfessionTable(reads);
  const subscribers = rows.map(({ suspensions, staff, bindings, ...row }) => ({
    ...row,
    suspended: isSuspended(suspensions),
    roles: staff && !staff.endedAt ? staff.roles : [],
    validUntil: bindings[0]?.validUntil ?? null,
    profession: bindings[0]
      ? professionLabel(bindings[0].claim.profession, professions)
      : null,
  }));
  return { subscribers, total, pages: Math.ceil(total / pageSize) };
}

const listed = {
  id: true,
  email: true,
  name: true,
  createdAt: true,
  staff: { select: { roles: true, endedAt: true } },
  suspensions: {
    where: { restoredAt: null },
    select: { restoredAt: true },
  },
  bindings: {
    where: { endedAt: null },
    take: 1,
    select: {
      validUntil: true,
      claim: { select: { profession: true } },
    },
  },
} satisfies Prisma.SubscriberSelect;

function whereOf(
  { query, state }: SubscriberFilter,
  now: Date,
): Prisma.SubscriberWhereInput {
  const words = query.split(" ").filter(Boolean);
  const states: Record<SubscriberFilter["state"], Prisma.SubscriberWhereInput> =
    {
      all: {},
      qualified: {
        bindings: { some: { endedAt: null, validUntil: { gt: now } } },
      },
      suspended: { suspensions: { some: { restoredAt: null } } },
      staff: { staff: { is: { endedAt: null } } },
    };
  return {
    ...states[state],
    AND: words.map((word) => {
      const contains = { contains: word, mode: "insensitive" as const };
      return {
        OR: [
          { email: contains },
          { name: contains },
          { bindings: { some: { npi: word } } },
        ],
      };
    }),
  };
}

function isSuspended(suspensions: { restoredAt: Date | null }[]): boolean {
  return suspensions.some((suspension) => suspension.restoredAt === null);
}

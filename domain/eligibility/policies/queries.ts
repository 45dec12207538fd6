import { db, type Reads } from "#lib/db.ts";
import { policySchema } from "../policy.ts";
import { findPolicy } from "../queries.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ListedPolicy, PolicyState, PolicyVersion } from "./schema.ts";

const described = {
  version: true,
  note: true,
  createdAt: true,
  createdBy: true,
  activatedAt: true,
  activatedBy: true,
} as const;

/** All versions, the newest first, with how many decisions rest on each. */
export async function listPolicies(reads: Reads = db): Promise<ListedPolicy[]> {
  const rows = await reads.eligibilityPolicy.findMany({
    orderBy: { version: "desc" },
    select: described,
  });
  const counts = await reads.decision.groupBy({
    by: ["policyVersion"],
    _count: { _all: true },
  });
  const inForce = rows.find((row) => row.activatedAt)?.version ?? 0;
  const names = await namesOf(reads, rows);
  return rows.map((row) => ({
    ...withNames(row, names),
    state: stateOf(row, inForce),
    decisions:
      counts.find((count) => count.policyVersion === row.version)?._count
        ._all ?? 0,
  }));
}

/** One version with all it says, or null. */
export async function findPolicyVersion(
  version: number,
  reads: Reads = db,
): Promise<PolicyVersion | null> {
  const row = await reads.eligibilityPolicy.findUnique({
    where: { version },
    select: { ...described, policy: true },
  });
  if (!row) return null;
  const { policy: stored, ...rest } = row;
  const policy = policySchema.parse({ ...Object(stored), version });
  const inForce = await findPolicy(reads);
  return {
    ...withNames(rest, await namesOf(reads, [rest])),
    policy,
    state: stateOf(rest, inForce.version),
    fingerprint: fingerprintOf(policy).toString("hex"),
  };
}

type Row = {
  version: number;
  activatedAt: Date | null;
  createdBy: string | null;
  activatedBy: string | null;
};

function stateOf(row: Row, inForce: number): PolicyState {
  if (!row.activatedAt) return "draft";
  return row.version === inForce ? "in-force" : "past";
}

async function namesOf(reads: Reads, rows: Row[]) {
  const ids = rows
    .flatMap((row) => [row.createdBy, row.activatedBy])
    .filter((id) => id !== null);
  const people = await reads.subscriber.findMany({
    where: { id: { in: ids } },
    select: { id: true, email: true },
  });
  return new Map(people.map(({ id, email }) => [id, email]));
}

function withNames<T extends Row>(row: T, names: Map<string, string>): T {
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null;
  return {
    ...row,
    createdBy: nameOf(row.createdBy),
    activatedBy: nameOf(row.activatedBy),
  };
}

/** How many claims name each of these professions; those without are left out. */
export async function countClaimsOf(
  professions: string[],
  reads: Reads = db,
): Promise<Map<string, number>> {
  const counts = await reads.claim.groupBy({
    by: ["profession"],
    where: { profession: { in: professions } },
    _count: { _all: true },
  });
  return new Map(counts.map((one) => [one.profession, one._count._all]));
}

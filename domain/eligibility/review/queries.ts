import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ReasonCode } from "../assessment.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { findRecordOfClaim } from "../live-registry/queries.ts";
import { findSnapshotOf } from "../registry/queries.ts";
import { assessClaim } from "../rules.ts";
import { flagsOf, reviewRows } from "./rules.ts";
import type { ClaimFilter, ListedClaim, ReviewedClaim } from "./schema.ts";

const pageSize = 50;

/** The queue, what is due first on top. */
export async function listClaims(
  filter: ClaimFilter,
  reads: Reads = db,
): Promise<ListedClaim[]> {
  const claims = await reads.claim.findMany({
    where: whereOf(filter),
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { createdAt: "desc" },
      { id: "desc" },
    ],
    skip: (filter.page - 1) * pageSize,
    take: pageSize,
    select: listed,
  });
  return claims.map(({ decisions, subscriber, ...claim }) => ({
    ...claim,
    email: subscriber.email,
    flags: flagsOf(storedReasons(decisions[0]?.inputs)),
  }));
}

export type { ListedClaim, ReviewedClaim } from "./schema.ts";

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
  subscriber: { select: { email: true } },
  decisions: {
    orderBy: { id: "desc" },
    take: 1,
    select: { inputs: true },
  },
} satisfies Prisma.ClaimSelect;

function whereOf({ status, search }: ClaimFilter): Prisma.ClaimWhereInput {
  const words = search.split(" ").filter(Boolean);
  return {
    ...(status === "all" ? {} : { status }),
    AND: words.map((word) => {
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
    }),
  };
}

function storedReasons(inputs: unknown): ReasonCode[] {
  const { assessment } = Object(inputs) as {
    assessment?: { reasons?: ReasonCode[] };
  };
  return assessment?.reasons ?? [];
}

/** A claim beside all that is known about it, assessed anew; null if unknown. */
export async function findClaimForReview(
  id: string,
  reads: Reads = db,
): Promise<ReviewedClaim | null> {
  const claim = await reads.claim.findUnique({
    where: { id },
    select: reviewed,
  });
  if (!claim) return null;
  const input = await findAssessmentInput(reads, id, await databaseNow(reads));
  const assessment = assessClaim(input);
  const record = await findRecordOfClaim(reads, claim);
  const { evidence, decisions, subscriber, ...typed } = claim;
  return {
    claim: typed,
    account: subscriber,
    record,
    snapshot: claim.npi ? await findSnapshotOf(claim.npi, reads) : null,
    rows: reviewRows(typed, record, assessment, mailboxOf(input.evidence)),
    assessment,
    flags: flagsOf(assessment.reasons),
    attempts: input.attempts,
    policyVersion: input.policy.version,
    evidence,
    decisions,
    rivals: await findRivals(reads, claim.npi, subscriber.id),
  };
}

type AssessedEvidence = Parameters<typeof assessClaim>[0]["evidence"];

function mailboxOf(evidence: AssessedEvidence) {
  const mailbox = evidence.findLast((item) => item.kind === "work-mailbox");
  return mailbox
    ? { points: mailbox.points, domainClass: mailbox.domainClass ?? "unknown" }
    : null;
}

const reviewed = {
  id: true,
  status: true,
  path: true,
  firstName: true,
  lastName: true,
  profession: true,
  specialty: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  licenceBoard: true,
  program: true,
  programEndsOn: true,
  practiceSetting: true,
  employer: true,
  workEmail: true,
  practiceState: true,
  practiceZip: true,
  createdAt: true,
  attestedAt: true,
  dueAt: true,
  question: true,
  answer: true,
  subscriber: { select: { id: true, email: true, createdAt: true } },
  evidence: {
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      kind: true,
      points: true,
      source: true,
      detail: true,
      createdAt: true,
      expiresAt: true,
    },
  },
  decisions: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      actorKind: true,
      fromStatus: true,
      toStatus: true,
      reason: true,
      note: true,
      policyVersion: true,
      decidedAt: true,
    },
  },
} satisfies Prisma.ClaimSelect;

/** Other accounts' claims to the same number; for staff eyes only. */
async function findRivals(
  reads: Reads,
  npi: string | null,
  subscriberId: string,
) {
  if (!npi) return [];
  return reads.claim.findMany({
    where: {
      npi,
      subscriberId: { not: subscriberId },
      status: { in: ["confirming", "in_review", "asked", "approved"] },
    },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      status: true,
      createdAt: true,
      subscriber: { select: { id: true, email: true } },
    },
  });
}

/** The numbers on the desk's rail: what waits, what is late, what was asked. */
export async function countWaitingClaims(
  reads: Reads = db,
): Promise<{ waiting: number; overdue: number; asked: number }> {
  const now = await databaseNow(reads);
  const [waiting, overdue, asked] = [
    await reads.claim.count({ where: { status: "in_review" } }),
    await reads.claim.count({
      where: { status: "in_review", dueAt: { lt: now } },
    }),
    await reads.claim.count({ where: { status: "asked" } }),
  ];
  return { waiting, overdue, asked };
}

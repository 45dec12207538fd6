import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { listDocuments } from "../documents/queries.ts";
import { isHeldByAnother } from "../leases/rules.ts";
import { findLookup } from "../lookups/queries.ts";
import { isInForce } from "../lookups/rules.ts";
import { findOpenProposal } from "../proposals/queries.ts";
import { secondPersonReasons } from "../proposals/rules.ts";
import { emailsOf, listQueue } from "../queue/queries.ts";
import { professionTable } from "../policy.ts";
import { findSnapshotOf } from "../registry/queries.ts";
import { findRecordOfClaim } from "../live-registry/queries.ts";
import { assessClaim } from "../rules.ts";
import { flagsOf, reviewRows } from "./rules.ts";
import type {
  ClaimFilter,
  ListedClaim,
  ReviewedClaim,
  Rival,
} from "./schema.ts";
import { sourcesFor } from "./sources.ts";

export type { ListedClaim, ReviewedClaim } from "./schema.ts";

/** The queue as nobody in particular sees it, what is due first on top. */
export function listClaims(
  filter: ClaimFilter,
  reads: Reads = db,
): Promise<ListedClaim[]> {
  return listQueue(filter, null, reads);
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
  const now = await databaseNow(reads);
  const input = await findAssessmentInput(reads, id, now);
  const assessment = assessClaim(input);
  const record = await findRecordOfClaim(reads, claim);
  const { evidence, decisions, subscriber, openedBy, openedUntil, ...typed } =
    claim;
  const rivals = await findRivals(reads, claim.npi, subscriber.id);
  const hasSource = isInForce(await findLookup(reads, id), now);
  const overHolder = rivals.some((rival) => rival.boundAt !== null);
  const facts = { hasSource, overHolder };
  return {
    claim: typed,
    account: subscriber,
    record,
    snapshot: claim.npi ? await findSnapshotOf(claim.npi, reads) : null,
    rows: reviewRows(
      typed,
      record,
      assessment,
      mailboxOf(input.evidence),
      professionTable(input.policy),
    ),
    assessment,
    flags: flagsOf(assessment.reasons),
    attempts: input.attempts,
    policyVersion: input.policy.version,
    evidence,
    decisions,
    rivals,
    documents: await listDocuments(id, reads),
    sources: sourcesFor(claim),
    hasSource,
    proposal: await findOpenProposal(id, reads),
    secondPerson: secondPersonReasons(assessment, input.policy, facts),
    lease: await leaseOf(reads, { openedBy, openedUntil }, now),
  };
}

async function leaseOf(
  reads: Reads,
  lease: { openedBy: string | null; openedUntil: Date | null },
  now: Date,
): Promise<ReviewedClaim["lease"]> {
  const { openedBy: id, openedUntil: until } = lease;
  if (!id || !until || !isHeldByAnother(lease, null, now)) return null;
  const emails = await emailsOf(reads, [id]);
  return { id, until, email: emails.get(id) ?? "a colleague" };
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
  openedBy: true,
  openedUntil: true,
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
      revokedAt: true,
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
): Promise<Rival[]> {
  if (!npi) return [];
  const rows = await reads.claim.findMany({
    where: {
      npi,
      subscriberId: { not: subscriberId },
      status: {
        in: ["confirming", "checking", "in_review", "asked", "approved"],
      },
    },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      status: true,
      createdAt: true,
      subscriber: { select: { id: true, email: true } },
      bindings: {
        where: { endedAt: null },
        select: { boundAt: true, level: true },
      },
      evidence: {
        where: { revokedAt: null },
        orderBy: { createdAt: "asc" },
        select: { kind: true, points: true, createdAt: true },
      },
    },
  });
  return rows.map(({ bindings, ...rival }) => ({
    ...rival,
    boundAt: bindings[0]?.boundAt ?? null,
    level: bindings[0]?.level ?? null,
  }));
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

/** The database's clock, by which leases and links end. */
export function findReviewTime(): Promise<Date> {
  return databaseNow(db);
}

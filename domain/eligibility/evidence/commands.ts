import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, type Tx } from "#lib/db.ts";
import type { ClaimStatus, Prisma } from "#prisma/generated/client.ts";
import type { EvidenceKind } from "../assessment.ts";
import { moveClaim } from "../decisions/commands.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { assessClaim } from "../rules.ts";
import { putToDecision } from "../settling/commands.ts";
import { isClosed, isOpenToEvidence } from "./rules.ts";

const openFacts = {
  id: true,
  subscriberId: true,
  status: true,
  firstName: true,
  lastName: true,
  profession: true,
  npi: true,
  workEmail: true,
  createdAt: true,
} satisfies Prisma.ClaimSelect;

export type OpenClaim = Prisma.ClaimGetPayload<{ select: typeof openFacts }>;

/**
 * Locks a claim that evidence can still move, the reader's newest; null for
 * any other. Waits for whoever decides it at this moment.
 */
export async function lockOpenClaim(
  tx: Tx,
  claimId: string,
): Promise<OpenClaim | null> {
  await tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: openFacts,
  });
  if (!claim) return null;
  const declineReason = await reasonOfDecline(tx, claim);
  const { status } = claim;
  if (!isOpenToEvidence({ status, declineReason })) return null;
  return (await isNewest(tx, claim)) ? claim : null;
}

/** As lockOpenClaim, and only of this reader. */
export async function lockOwnClaim(
  tx: Tx,
  claimId: string,
  subscriberId: string,
): Promise<OpenClaim | null> {
  const claim = await lockOpenClaim(tx, claimId);
  return claim?.subscriberId === subscriberId ? claim : null;
}

async function reasonOfDecline(
  tx: Tx,
  claim: { id: string; status: ClaimStatus },
): Promise<string | null> {
  if (claim.status !== "declined") return null;
  const decision = await tx.decision.findFirst({
    where: { claimId: claim.id, toStatus: "declined" },
    orderBy: { id: "desc" },
    select: { reason: true },
  });
  return decision?.reason ?? null;
}

async function isNewest(tx: Tx, claim: OpenClaim): Promise<boolean> {
  const newer = await tx.claim.findFirst({
    where: {
      subscriberId: claim.subscriberId,
      id: { not: claim.id },
      status: { notIn: ["superseded", "withdrawn"] },
      createdAt: { gt: claim.createdAt },
    },
    select: { id: true },
  });
  return newer === null;
}

export type NewEvidence = {
  kind: EvidenceKind;
  points: number;
  /** Where it comes from, as a reviewer reads it. */
  source: string;
  detail: Prisma.InputJsonObject;
  expiresAt?: Date | null;
};

/**
 * Adds an item of evidence to a locked claim and puts the claim to decision;
 * one that was closed is opened again first, as a decision of its own. Of one
 * kind a single item weighs: the same proof given twice is not two proofs. An
 * item without points is a remark for the reviewer and moves nothing.
 */
export async function addEvidence(
  tx: Tx,
  claim: OpenClaim,
  item: NewEvidence,
  actor: Actor,
): Promise<void> {
  if (item.points > 0) await retireEarlier(tx, claim.id, item.kind);
  await tx.evidenceItem.create({
    data: { claimId: claim.id, ...item },
    select: { id: true },
  });
  await auditClaim(tx, claim, actor, `claim.${item.kind}-added`, {
    points: item.points,
    source: item.source,
  });
  if (item.points === 0) return;
  if (isClosed(claim.status)) await reopen(tx, claim, actor);
  await putToDecision(tx, claim.id);
}

async function retireEarlier(tx: Tx, claimId: string, kind: EvidenceKind) {
  await tx.evidenceItem.updateMany({
    where: { claimId, kind, revokedAt: null },
    data: { revokedAt: await databaseNow(tx) },
  });
}

async function reopen(tx: Tx, claim: OpenClaim, actor: Actor): Promise<void> {
  const input = await findAssessmentInput(tx, claim.id, await databaseNow(tx));
  await moveClaim(tx, {
    claimId: claim.id,
    to: "in_review",
    reason: "evidence-added",
    actor,
    input,
    assessment: assessClaim(input),
  });
}

/** One row of the trail about a claim, named as the desk names it. */
export function auditClaim(
  tx: Tx,
  claim: { id: string; firstName: string; lastName: string },
  actor: Actor,
  action: `claim.${string}`,
  after?: Record<string, unknown>,
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "claim",
    objectId: claim.id,
    objectLabel: `${claim.firstName} ${claim.lastName}`,
    ...(after ? { after } : {}),
  });
}

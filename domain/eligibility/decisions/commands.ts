import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { addBusinessDays, addDays } from "#lib/clock.ts";
import { notify, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { ClaimStatus, Prisma } from "#prisma/generated/client.ts";
import type { Assessment } from "../assessment.ts";
import { approvedMail } from "../emails/approved.ts";
import { declinedMail } from "../emails/declined.ts";
import { inReviewMail } from "../emails/in-review.ts";
import { assessClaim, type AssessmentInput } from "../rules.ts";
import type { Policy } from "../policy.ts";
import { findAssessmentInput, findRivalBinding } from "./queries.ts";

type ClaimMail = { subject: string; text: string; html: string };

export type Move = {
  claimId: string;
  to: ClaimStatus;
  reason: string;
  note?: string;
  actor: Actor;
  input: AssessmentInput;
  assessment: Assessment;
  data?: Prisma.ClaimUpdateInput;
  mail?: ClaimMail;
};

/**
 * Takes a claim to its next status: decision with all it rested on, audit
 * row, mail to the account, and word to every process. The one road there is.
 */
export async function moveClaim(tx: Tx, move: Move): Promise<void> {
  const { claimId, to, actor, reason, note = "" } = move;
  const before = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      status: true,
      subscriberId: true,
      firstName: true,
      lastName: true,
      subscriber: { select: { email: true } },
    },
  });
  await tx.claim.update({
    where: { id: claimId },
    data: { ...move.data, status: to },
    select: { id: true },
  });
  const decision = await recordDecision(tx, move, before.status);
  await recordAudit(tx, {
    actor,
    action: `claim.${to.replace("_", "-")}`,
    objectType: "claim",
    objectId: claimId,
    objectLabel: `${before.firstName} ${before.lastName}`,
    reason: note ? `${reason}: ${note}` : reason,
    before: { status: before.status },
    after: { status: to },
  });
  if (move.mail) {
    await enqueueMail(tx, {
      key: `claim-${to}:${decision.id}`,
      kind: `claim-${to}`,
      recipient: before.subscriber.email,
      ...move.mail,
    });
  }
  await notify(tx, "precis_session", before.subscriberId);
}

function recordDecision(tx: Tx, move: Move, fromStatus: ClaimStatus) {
  // All of it, so that the decision can be replayed under another policy.
  const { policy, ...weighed } = move.input;
  const inputs = { ...weighed, assessment: move.assessment };
  return tx.decision.create({
    data: {
      claimId: move.claimId,
      actorKind: move.actor.kind === "staff" ? "reviewer" : move.actor.kind,
      actorId: move.actor.id,
      fromStatus,
      toStatus: move.to,
      reason: move.reason,
      note: move.note ?? "",
      policyVersion: policy.version,
      inputs: JSON.parse(JSON.stringify(inputs)) as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
}

/** Assesses a claim as it stands and acts on it: approve, decline, or a person. */
export async function settleClaim(
  tx: Tx,
  claimId: string,
  now: Date,
): Promise<ClaimStatus> {
  const input = await findAssessmentInput(tx, claimId, now);
  const assessment = assessClaim(input);
  const move = {
    claimId,
    actor: systemActor,
    reason: assessment.reasons[0] ?? "clear",
    input,
    assessment,
  };
  if (assessment.outcome === "approve") {
    const validUntil = addDays(now, input.policy.validDays);
    await bindClaim(tx, claimId, { now, validUntil, level: assessment.level });
    const mail = approvedMail({
      returnTo: await returnPath(tx, claimId),
      validUntil,
    });
    await moveClaim(tx, {
      ...move,
      to: "approved",
      data: { dueAt: null },
      mail,
    });
    return "approved";
  }
  if (assessment.outcome === "decline") {
    const mail = declinedMail({ reason: move.reason });
    await moveClaim(tx, {
      ...move,
      to: "declined",
      data: { dueAt: null },
      mail,
    });
    return "declined";
  }
  const dueAt = await dueOf(tx, claimId, now, input.policy);
  const mail = await firstReviewMail(tx, claimId, dueAt);
  const data = { dueAt };
  await moveClaim(tx, { ...move, to: "in_review", data, mail });
  return "in_review";
}

/** New evidence does not put off what was promised. */
async function dueOf(tx: Tx, claimId: string, now: Date, policy: Policy) {
  const { dueAt } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { dueAt: true },
  });
  return dueAt ?? addBusinessDays(now, policy.terms.reviewDays);
}

/** The reader is told once that a person looks. */
async function firstReviewMail(tx: Tx, claimId: string, dueAt: Date) {
  const earlier = await tx.decision.count({
    where: { claimId, toStatus: "in_review" },
  });
  return earlier === 0 ? inReviewMail({ dueAt }) : undefined;
}

export async function returnPath(tx: Tx, claimId: string): Promise<string> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { returnTo: true },
  });
  return claim.returnTo;
}

/** Somebody else was bound to the number between our look and our write. */
export class BindingTaken extends Error {}

/**
 * Binds the account to the claimed person and ends its former binding.
 * Throws BindingTaken when the number is live elsewhere.
 */
export async function bindClaim(
  tx: Tx,
  claimId: string,
  terms: { now: Date; validUntil: Date; level: number },
): Promise<void> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { subscriberId: true, npi: true, firstName: true, lastName: true },
  });
  const { subscriberId, npi, firstName, lastName } = claim;
  if (npi && (await findRivalBinding(tx, npi, subscriberId))) {
    throw new BindingTaken();
  }
  await tx.binding.updateMany({
    where: { subscriberId, endedAt: null },
    data: { endedAt: terms.now, endReason: "renewed" },
  });
  const { level, validUntil } = terms;
  // A conflict waits for the rival to commit and then adds nothing.
  const added = await tx.binding.createMany({
    data: [{ subscriberId, claimId, npi, level, validUntil }],
    skipDuplicates: true,
  });
  if (added.count === 0) throw new BindingTaken();
  await tx.subscriber.update({
    where: { id: subscriberId },
    data: { name: `${firstName} ${lastName}` },
    select: { id: true },
  });
}

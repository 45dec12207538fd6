import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { addBusinessDays } from "#lib/clock.ts";
import { notify, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { ClaimStatus, Prisma } from "#prisma/generated/client.ts";
import type { Assessment } from "../assessment.ts";
import { approvedMail } from "../emails/approved.ts";
import { declinedMail } from "../emails/declined.ts";
import { hintMail } from "../emails/hint.ts";
import { inReviewMail } from "../emails/in-review.ts";
import { assessClaim, type AssessmentInput } from "../rules.ts";
import { releaseToClaim } from "../disputes/commands.ts";
import type { Policy } from "../policy.ts";
import { recordQualification } from "../qualifications/commands.ts";
import { validityOf } from "../terms.ts";
import { findAssessmentInput } from "./queries.ts";

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
  const { claim, record, evidence, policy } = move.input;
  const inputs = { claim, record, evidence, assessment: move.assessment };
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

/**
 * Assesses a claim as it stands and acts on it: approve, decline, ask the
 * reader to look at something once more, or leave it to a person.
 */
export async function settleClaim(
  tx: Tx,
  claimId: string,
  now: Date,
): Promise<ClaimStatus> {
  const input = await findAssessmentInput(tx, claimId, now);
  const assessment = assessClaim(input);
  const settled = await settlementOf(tx, claimId, input, assessment);
  await moveClaim(tx, {
    claimId,
    actor: systemActor,
    input,
    assessment,
    reason: assessment.hint ?? assessment.reasons[0] ?? "clear",
    ...settled,
  });
  return settled.to;
}

type Settlement = Pick<Move, "to" | "data" | "mail">;

async function settlementOf(
  tx: Tx,
  claimId: string,
  input: AssessmentInput,
  assessment: Assessment,
): Promise<Settlement> {
  const { now, policy } = input;
  switch (assessment.outcome) {
    case "approve":
      return approval(tx, claimId, input, assessment.level);
    case "decline": {
      const [reason = "could-not-verify"] = assessment.reasons;
      const mail = declinedMail({ reason });
      return { to: "declined", data: { dueAt: null }, mail };
    }
    case "ask": {
      const mail = hintMail({
        hint: assessment.hint ?? "name-misspelt",
        days: policy.silentDays,
      });
      return { to: "asked", data: { question: "", answer: "" }, mail };
    }
    case "person": {
      const dueAt = await dueOf(tx, claimId, now, policy);
      const mail = await firstReviewMail(tx, claimId, dueAt);
      return { to: "in_review", data: { dueAt }, ...(mail ? { mail } : {}) };
    }
  }
}

async function approval(
  tx: Tx,
  claimId: string,
  { now, policy, claim }: AssessmentInput,
  level: number,
): Promise<Settlement> {
  const { path, programEndsOn = null } = claim;
  const validUntil = validityOf({ path, now, policy, programEndsOn });
  await bindClaim(tx, claimId, { now, validUntil, level, automatic: true });
  const returnTo = await returnPath(tx, claimId);
  const mail = approvedMail({ returnTo, validUntil });
  return { to: "approved", data: { dueAt: null }, mail };
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
 * Binds the account to the claimed person, ends its former binding and writes
 * down the qualification. Throws BindingTaken when the number is live elsewhere
 * and its holder has not given it up.
 */
export async function bindClaim(
  tx: Tx,
  claimId: string,
  terms: {
    now: Date;
    validUntil: Date;
    level: number;
    /** Decided by the rules alone. */
    automatic?: boolean;
    /** Approved by two people against the rules. */
    overridden?: boolean;
  },
): Promise<void> {
  const { now, automatic = false, overridden = false, level } = terms;
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { subscriberId: true, npi: true, firstName: true, lastName: true },
  });
  const { subscriberId, npi, firstName, lastName } = claim;
  const asking = { id: claimId, subscriberId };
  if (
    npi &&
    !(await releaseToClaim(tx, { ...asking, npi }, { now, level, automatic }))
  ) {
    throw new BindingTaken();
  }
  await tx.binding.updateMany({
    where: { subscriberId, endedAt: null },
    data: { endedAt: now, endReason: "renewed" },
  });
  const bindingId = await addBinding(tx, { ...asking, npi }, terms);
  await tx.subscriber.update({
    where: { id: subscriberId },
    data: { name: `${firstName} ${lastName}` },
    select: { id: true },
  });
  await recordQualification(tx, {
    bindingId,
    occasion: "claim",
    now,
    automatic,
    overridden,
  });
}

async function addBinding(
  tx: Tx,
  claim: { id: string; subscriberId: string; npi: string | null },
  terms: { now: Date; validUntil: Date; level: number },
): Promise<string> {
  const { id: claimId, subscriberId, npi } = claim;
  const { now, validUntil, level } = terms;
  const mailbox = await tx.evidenceItem.findFirst({
    where: { claimId, kind: "work-mailbox", revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  // A conflict waits for the rival to commit and then adds nothing.
  const [added] = await tx.binding.createManyAndReturn({
    data: [
      {
        subscriberId,
        claimId,
        npi,
        level,
        validUntil,
        boundAt: now,
        qualifiedAt: now,
        mailboxProvenAt: mailbox?.createdAt ?? null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!added) throw new BindingTaken();
  return added.id;
}

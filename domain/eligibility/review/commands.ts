import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Assessment, ClaimPath } from "../assessment.ts";
import {
  bindClaim,
  BindingTaken,
  moveClaim,
  returnPath,
} from "../decisions/commands.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { approvedMail } from "../emails/approved.ts";
import { askedMail } from "../emails/asked.ts";
import { declinedMail } from "../emails/declined.ts";
import {
  assessClaim,
  levelOfApproval,
  type AssessmentInput,
} from "../rules.ts";
import type { Approval, Decline, Question, ReviewInput } from "../schema.ts";
import { validityOf } from "../terms.ts";

export type ReviewRefusal =
  | "unknown"
  | "claim-moved-on"
  | "own-claim"
  | "lookup-missing"
  | "lookup-not-active"
  | "program-over"
  | "npi-bound-elsewhere";

/** The three buttons of the desk, told apart by `decision`. */
export function decideClaim(
  input: ReviewInput,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  if (input.decision === "approve") return approveClaim(input, actor);
  if (input.decision === "decline") return declineClaim(input, actor);
  return askForMore(input, actor);
}

type Reviewed = {
  tx: Tx;
  now: Date;
  input: AssessmentInput;
  assessment: Assessment;
};

/**
 * Binds the reader by a person's judgement. Without an NPI the licence must
 * have been looked up at its source and be active, and a trainee's programme
 * must still run.
 */
export async function approveClaim(
  input: Approval,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  try {
    return await reviewing(input.id, actor, (review) =>
      approve(review, input, actor),
    );
  } catch (error) {
    if (!(error instanceof BindingTaken)) throw error;
    return { ok: false, reason: "npi-bound-elsewhere" };
  }
}

async function approve(
  review: Reviewed,
  input: Approval,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  const { tx, now } = review;
  const refused = lookupRefusal(input, review.input.claim.path, now);
  if (refused) return refused;
  if (review.assessment.reasons.includes("program-over")) {
    return { ok: false, reason: "program-over" };
  }
  await addReviewEvidence(tx, input, actor);
  const { path, programEndsOn = null } = review.input.claim;
  const validUntil = validityOf({
    path,
    now,
    policy: review.input.policy,
    licenceUntil: input.lookupExpires,
    programEndsOn,
  });
  const level = levelOfApproval(review.input);
  await bindClaim(tx, input.id, { now, validUntil, level });
  const returnTo = await returnPath(tx, input.id);
  await moveClaim(tx, {
    ...moveOf(review, input, actor),
    to: "approved",
    data: { dueAt: null },
    mail: approvedMail({ returnTo, validUntil }),
  });
  return { ok: true };
}

function lookupRefusal(
  input: Approval,
  path: ClaimPath,
  now: Date,
): Extract<Outcome<ReviewRefusal>, { ok: false }> | null {
  if (path === "licence" && !input.lookupSource) {
    return { ok: false, reason: "lookup-missing", field: "lookupSource" };
  }
  if (!input.lookupSource) return null;
  const isCurrent = !input.lookupExpires || input.lookupExpires > now;
  return input.lookupStatus === "active" && isCurrent
    ? null
    : { ok: false, reason: "lookup-not-active", field: "lookupStatus" };
}

async function addReviewEvidence(tx: Tx, input: Approval, actor: Actor) {
  const { id: claimId, lookupSource, lookupStatus, lookupExpires } = input;
  const { id: createdBy, label } = actor;
  if (lookupSource) {
    await tx.evidenceItem.create({
      data: {
        claimId,
        kind: "primary-source",
        points: 0,
        source: lookupSource,
        detail: { status: lookupStatus },
        expiresAt: lookupExpires,
        createdBy,
      },
      select: { id: true },
    });
  }
  await tx.evidenceItem.create({
    data: {
      claimId,
      kind: "reviewer",
      points: 0,
      source: label,
      detail: { reason: input.reason, note: input.note },
      createdBy,
    },
    select: { id: true },
  });
}

/** Declines with a reason of the list; the note stays at the desk. */
export function declineClaim(
  input: Decline,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  return reviewing(input.id, actor, async (review) => {
    await moveClaim(review.tx, {
      ...moveOf(review, input, actor),
      to: "declined",
      data: { dueAt: null },
      mail: declinedMail({ reason: input.reason }),
    });
    return { ok: true };
  });
}

/** Puts a question to the reader, who sees the note as it was written. */
export function askForMore(
  input: Question,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  return reviewing(input.id, actor, async (review) => {
    const days = review.input.policy.silentDays;
    await moveClaim(review.tx, {
      ...moveOf(review, input, actor),
      to: "asked",
      data: { question: input.note, answer: "", dueAt: null },
      mail: askedMail({ reason: input.reason, question: input.note, days }),
    });
    return { ok: true };
  });
}

function moveOf(
  { input, assessment }: Reviewed,
  decided: { id: string; reason: string; note: string },
  actor: Actor,
) {
  const { id: claimId, reason, note } = decided;
  return { claimId, reason, note, actor, input, assessment };
}

/** One reviewer at a time, on a claim that waits, and never on one's own. */
function reviewing(
  claimId: string,
  actor: Actor,
  work: (review: Reviewed) => Promise<Outcome<ReviewRefusal>>,
): Promise<Outcome<ReviewRefusal>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { status: true, subscriberId: true },
    });
    if (!claim) return { ok: false, reason: "unknown" };
    if (claim.status !== "in_review" && claim.status !== "asked") {
      return { ok: false, reason: "claim-moved-on" };
    }
    if (claim.subscriberId === actor.id) {
      return { ok: false, reason: "own-claim" };
    }
    const now = await databaseNow(tx);
    const input = await findAssessmentInput(tx, claimId, now);
    return work({ tx, now, input, assessment: assessClaim(input) });
  });
}

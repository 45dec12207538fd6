import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { notify, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Assessment } from "../assessment.ts";
import {
  bindClaim,
  BindingTaken,
  moveClaim,
  returnPath,
} from "../decisions/commands.ts";
import { findAssessmentInput, findRivalBinding } from "../decisions/queries.ts";
import { approvedMail } from "../emails/approved.ts";
import { numberGivenMail } from "../emails/number-given.ts";
import type { HeldClaim } from "../leases/commands.ts";
import { storeLookup } from "../lookups/commands.ts";
import { findLookup, type Lookup } from "../lookups/queries.ts";
import { isInForce } from "../lookups/rules.ts";
import {
  assessClaim,
  levelOfApproval,
  type AssessmentInput,
} from "../rules.ts";
import type { Approval } from "../schema.ts";
import { validityOf } from "../terms.ts";

export type ApprovalRefusal =
  | "lookup-missing"
  | "lookup-not-active"
  | "program-over"
  | "npi-bound-elsewhere";

/** An approval that may be carried out, with all it rests on. */
export type ReadyApproval = {
  ok: true;
  approval: Approval;
  input: AssessmentInput;
  assessment: Assessment;
  lookup: Lookup | null;
  /** The live binding of somebody else to the number. */
  holder: { id: string } | null;
};

/**
 * Looks at an approval before anything is changed. Without an NPI the licence
 * must have been looked up at its source, here or before; whatever was looked
 * up must be in force. A number held elsewhere is given only when asked for.
 */
export async function prepareApproval(
  { tx, now, subscriberId }: HeldClaim,
  approval: Approval,
): Promise<ReadyApproval | Extract<Outcome<ApprovalRefusal>, { ok: false }>> {
  const input = await findAssessmentInput(tx, approval.id, now);
  const { path, npi } = input.claim;
  const lookup = lookupIn(approval) ?? (await findLookup(tx, approval.id));
  if (path === "licence" && !lookup)
    return { ok: false, reason: "lookup-missing", field: "lookupSource" };
  if (lookup && !isInForce(lookup, now))
    return { ok: false, reason: "lookup-not-active", field: "lookupStatus" };
  const assessment = assessClaim(input);
  if (assessment.reasons.includes("program-over"))
    return { ok: false, reason: "program-over" };
  const rival = npi ? await findRivalBinding(tx, npi, subscriberId) : null;
  // A holder who said "it was me" gives the number up; binding sees to that.
  const holder = input.holderAnswer === "mine" ? null : rival;
  if (holder && !approval.overHolder)
    return { ok: false, reason: "npi-bound-elsewhere" };
  return { ok: true, approval, input, assessment, lookup, holder };
}

function lookupIn(approval: Approval): Lookup | null {
  const { lookupSource: source, lookupStatus, lookupExpires } = approval;
  if (!source) return null;
  return {
    source,
    status: lookupStatus || "not-found",
    expires: lookupExpires,
  };
}

/**
 * Binds the reader by a person's judgement, and ends the holder's binding where
 * the number is given over. `overridden` names who proposed it.
 */
export async function carryOutApproval(
  held: HeldClaim,
  ready: ReadyApproval,
  actor: Actor,
  overridden?: { proposedBy: string },
): Promise<void> {
  const { tx, now, subscriberId } = held;
  const { approval, input, assessment, holder } = ready;
  await storeJudgement(tx, approval, actor, overridden);
  if (holder) await giveNumberOver(tx, holder.id, approval.id, actor, now);
  const validUntil = endOf(ready, now);
  const level = levelOfApproval(input);
  await bindClaim(tx, approval.id, {
    now,
    validUntil,
    level,
    overridden: overridden !== undefined,
  });
  const returnTo = await returnPath(tx, approval.id);
  await moveClaim(tx, {
    claimId: approval.id,
    to: "approved",
    reason: approval.reason,
    note: approval.note,
    actor,
    input,
    assessment,
    data: { dueAt: null, openedBy: null, openedUntil: null },
    mail: approvedMail({ returnTo, validUntil }),
  });
  await notify(tx, "precis_session", subscriberId);
}

async function storeJudgement(
  tx: Tx,
  approval: Approval,
  actor: Actor,
  overridden?: { proposedBy: string },
): Promise<void> {
  const { id, lookupSource, lookupStatus, lookupExpires } = approval;
  if (lookupSource && lookupStatus) {
    const looked = { id, source: lookupSource, status: lookupStatus };
    const number = approval.lookupNumber;
    await storeLookup(tx, { ...looked, number, expires: lookupExpires }, actor);
  }
  const { reason, note } = approval;
  await tx.evidenceItem.create({
    data: {
      claimId: id,
      kind: "reviewer",
      points: 0,
      source: actor.label,
      detail: { reason, note, ...overridden },
      createdBy: actor.id,
    },
    select: { id: true },
  });
}

function endOf({ input, lookup }: ReadyApproval, now: Date): Date {
  const { path, programEndsOn = null } = input.claim;
  return validityOf({
    path,
    now,
    policy: input.policy,
    licenceUntil: lookup?.expires ?? null,
    programEndsOn,
  });
}

/** The former holder keeps account and history, and is told of the way back. */
async function giveNumberOver(
  tx: Tx,
  bindingId: string,
  claimId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const endReason = "stronger-evidence-elsewhere";
  const { subscriberId, subscriber, npi } = await tx.binding.update({
    where: { id: bindingId },
    data: { endedAt: now, endReason },
    select: {
      subscriberId: true,
      npi: true,
      subscriber: { select: { email: true } },
    },
  });
  await recordAudit(tx, {
    actor,
    action: "binding.ended",
    objectType: "subscriber",
    objectId: subscriberId,
    objectLabel: subscriber.email,
    reason: endReason,
    before: { binding: bindingId, npi },
    after: { givenToClaim: claimId },
  });
  await enqueueMail(tx, {
    key: `binding-ended:${bindingId}`,
    kind: "binding-ended",
    recipient: subscriber.email,
    ...numberGivenMail(),
  });
  await notify(tx, "precis_session", subscriberId);
}

/** Somebody was bound to the number between our look and our write. */
export async function unlessTaken<T>(
  work: () => Promise<T>,
): Promise<T | { ok: false; reason: "npi-bound-elsewhere" }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BindingTaken)) throw error;
    return { ok: false, reason: "npi-bound-elsewhere" };
  }
}

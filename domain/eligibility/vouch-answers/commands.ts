import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sha256 } from "#lib/secret.ts";
import {
  addEvidence,
  auditClaim,
  lockOpenClaim,
  type OpenClaim,
} from "../evidence/commands.ts";
import { lockSubscriber } from "../lock.ts";
import { registrableDomain } from "../mailbox.ts";
import { findPolicy } from "../queries.ts";
import {
  countGivenWords,
  findVoucher,
  hasVouchedFor,
} from "../vouches/queries.ts";
import type { VouchAnswer } from "../vouches/schema.ts";

export type AnswerRefusal =
  | "vouch-spent"
  | "vouch-sign-in"
  | "vouch-not-possible"
  | "vouch-self"
  | "vouch-mutual"
  | "vouch-twice"
  | "vouch-limit";

type Refusal = Extract<Outcome<AnswerRefusal>, { ok: false }>;
type Open = { id: string; claim: OpenClaim };

/**
 * A colleague's answer. "I do not know them" needs the mailed link alone and
 * is a remark for the reviewer. "I know them" counts only from a signed-in,
 * proofed subscriber of the same organisation, never for oneself and never in
 * return; when enough have said so it becomes evidence, unless a colleague
 * has said no: then it is all for the reviewer.
 */
export function answerVouch(
  input: VouchAnswer,
  actor: Actor,
  subscriberId: string | null,
): Promise<Outcome<AnswerRefusal>> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const open = await lockVouch(tx, input.token, now);
    if (!open) return { ok: false, reason: "vouch-spent" } as const;
    if (input.answer === "not-known") {
      await sayNo(tx, open, actor, now);
      return { ok: true } as const;
    }
    if (!subscriberId) return { ok: false, reason: "vouch-sign-in" } as const;
    return sayYes(tx, open, { actor, subscriberId, now });
  });
}

/** The claim first, as everywhere; then the question, if it is still open. */
async function lockVouch(
  tx: Tx,
  token: string,
  now: Date,
): Promise<Open | null> {
  const tokenHash = Uint8Array.from(sha256(token));
  const asked = await tx.vouch.findUnique({
    where: { tokenHash },
    select: { claimId: true },
  });
  const claim = asked && (await lockOpenClaim(tx, asked.claimId));
  if (!claim) return null;
  const vouch = await tx.vouch.findFirst({
    where: { tokenHash, answeredAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return vouch && { id: vouch.id, claim };
}

async function sayNo(tx: Tx, open: Open, actor: Actor, now: Date) {
  await tx.vouch.update({
    where: { id: open.id },
    data: { answer: "not-known", answeredAt: now },
    select: { id: true },
  });
  await tx.evidenceItem.updateMany({
    where: {
      claimId: open.claim.id,
      kind: "vouches",
      points: { gt: 0 },
      revokedAt: null,
    },
    data: { revokedAt: now },
  });
  await addEvidence(
    tx,
    open.claim,
    {
      kind: "vouches",
      points: 0,
      source: "a colleague who was asked",
      detail: { answer: "not-known" },
    },
    actor,
  );
}

type Voucher = { actor: Actor; subscriberId: string; now: Date };

async function sayYes(
  tx: Tx,
  open: Open,
  who: Voucher,
): Promise<Outcome<AnswerRefusal>> {
  // Two answers of one voucher at once: the second counts the first.
  await lockSubscriber(tx, who.subscriberId);
  const voucher = await findVoucher(tx, who.subscriberId, who.now);
  const refused = await refuseVoucher(tx, open.claim, who, voucher?.mailbox);
  if (refused) return refused;
  await tx.vouch.update({
    where: { id: open.id },
    data: {
      answer: "known",
      answeredAt: who.now,
      bindingId: voucher!.bindingId,
    },
    select: { id: true },
  });
  await auditClaim(tx, open.claim, who.actor, "claim.vouched-for");
  await countWords(tx, open.claim, who);
  return { ok: true };
}

async function refuseVoucher(
  tx: Tx,
  claim: OpenClaim,
  { subscriberId, now }: Voucher,
  mailbox: string | undefined,
): Promise<Refusal | null> {
  const refuse = (reason: AnswerRefusal): Refusal => ({ ok: false, reason });
  if (claim.subscriberId === subscriberId) return refuse("vouch-self");
  const organisation = registrableDomain(claim.workEmail);
  if (!mailbox || registrableDomain(mailbox) !== organisation) {
    return refuse("vouch-not-possible");
  }
  if (await hasVouchedFor(tx, claim.subscriberId, subscriberId)) {
    return refuse("vouch-mutual");
  }
  const twice = await tx.vouch.findFirst({
    where: {
      claimId: claim.id,
      answer: "known",
      binding: { subscriberId },
    },
    select: { id: true },
  });
  if (twice) return refuse("vouch-twice");
  const { limits } = await findPolicy(tx);
  const given = await countGivenWords(tx, subscriberId, addDays(now, -365));
  return given >= limits.vouchesPerYear ? refuse("vouch-limit") : null;
}

/** Becomes evidence with the last word that was needed, once. */
async function countWords(tx: Tx, claim: OpenClaim, who: Voucher) {
  const { limits, points, terms } = await findPolicy(tx);
  const words = await tx.vouch.count({
    where: { claimId: claim.id, answer: "known" },
  });
  if (words !== limits.vouchesNeeded) return;
  const doubts = await tx.vouch.count({
    where: { claimId: claim.id, answer: "not-known" },
  });
  await addEvidence(
    tx,
    claim,
    {
      kind: "vouches",
      points: doubts > 0 ? 0 : points.vouches,
      source: `${words} colleagues of level 3`,
      detail: { organisation: registrableDomain(claim.workEmail), words },
      expiresAt: addDays(who.now, terms.mailboxDays),
    },
    who.actor,
  );
}

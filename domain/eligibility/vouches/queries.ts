import { databaseNow, db, type Reads } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import { registrableDomain } from "../mailbox.ts";
import type { VouchQuestion } from "./schema.ts";

/** The open question behind a mailed link; null once it is over. */
export async function findVouchQuestion(
  token: string,
  reads: Reads = db,
): Promise<VouchQuestion | null> {
  const vouch = await reads.vouch.findFirst({
    where: {
      tokenHash: Uint8Array.from(sha256(token)),
      answeredAt: null,
      expiresAt: { gt: await databaseNow(reads) },
    },
    select: {
      claim: {
        select: {
          firstName: true,
          lastName: true,
          profession: true,
          workEmail: true,
        },
      },
    },
  });
  if (!vouch) return null;
  const { firstName, lastName, profession, workEmail } = vouch.claim;
  return {
    name: `${firstName} ${lastName}`,
    profession,
    organisation: registrableDomain(workEmail),
  };
}

/** The proven work mailbox of a claim, or null. */
export async function findProvenMailbox(
  claimId: string,
  reads: Reads = db,
): Promise<string | null> {
  const claim = await reads.claim.findFirst({
    where: {
      id: claimId,
      evidence: { some: { kind: "work-mailbox", revokedAt: null } },
    },
    select: { workEmail: true },
  });
  return claim?.workEmail ?? null;
}

export type Voucher = { bindingId: string; mailbox: string };

/**
 * Whether this subscriber may give a word: bound and proofed (level 3), not
 * suspended, by a claim whose work mailbox was proven. Null otherwise.
 */
export async function findVoucher(
  reads: Reads,
  subscriberId: string,
  now: Date,
): Promise<Voucher | null> {
  const binding = await reads.binding.findFirst({
    where: {
      subscriberId,
      endedAt: null,
      level: { gte: 3 },
      validUntil: { gt: now },
      OR: [{ graceUntil: null }, { graceUntil: { gt: now } }],
      subscriber: {
        deletedAt: null,
        suspensions: { none: { restoredAt: null } },
      },
    },
    select: { id: true, claimId: true },
  });
  if (!binding) return null;
  const mailbox = await findProvenMailbox(binding.claimId, reads);
  return mailbox ? { bindingId: binding.id, mailbox } : null;
}

/** Words this subscriber has given since `since`. */
export function countGivenWords(
  reads: Reads,
  subscriberId: string,
  since: Date,
): Promise<number> {
  return reads.vouch.count({
    where: {
      answer: "known",
      answeredAt: { gte: since },
      binding: { subscriberId },
    },
  });
}

/** Whether `one` has given a word for a claim of `other`. */
export async function hasVouchedFor(
  reads: Reads,
  one: string,
  other: string,
): Promise<boolean> {
  const word = await reads.vouch.findFirst({
    where: {
      answer: "known",
      binding: { subscriberId: one },
      claim: { subscriberId: other },
    },
    select: { id: true },
  });
  return word !== null;
}

import { databaseNow, db, type Reads } from "#lib/db.ts";
import { findCalendarOf } from "../notices/queries.ts";
import { findPolicy } from "../queries.ts";
import { isAsked, needsCode } from "./rules.ts";
import type { Confirming, Requalification } from "./schema.ts";

const details = {
  path: true,
  firstName: true,
  lastName: true,
  profession: true,
  specialty: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  practiceState: true,
  practiceZip: true,
  workEmail: true,
} as const;

/** What a reader is asked to confirm; null without a binding that can be confirmed. */
export async function findRequalification(
  account: Confirming,
  reads: Reads = db,
): Promise<Requalification | null> {
  const now = await databaseNow(reads);
  const calendar = await findCalendarOf(reads, account.subscriberId);
  if (!calendar || calendar.validUntil <= now) return null;
  const { terms } = await findPolicy(reads);
  const binding = await reads.binding.findUniqueOrThrow({
    where: { id: calendar.id },
    select: {
      claimId: true,
      qualifiedAt: true,
      validUntil: true,
      graceUntil: true,
      graceReason: true,
      claim: { select: details },
    },
  });
  const { claim, claimId, ...dates } = binding;
  const code = await findLiveCode(reads, claimId);
  return {
    ...dates,
    details: { claimId, ...claim },
    isDue: isAsked(dates.qualifiedAt, terms, now),
    isMailboxDue: needsCode(account, calendar, terms, now),
    codeSent: code !== null && code.expiresAt > now,
  };
}

export const mailboxAgain = "mailbox-again";

/** The code that was mailed last and not yet used. */
export function findLiveCode(reads: Reads, claimId: string) {
  return reads.possessionCode.findFirst({
    where: { claimId, channel: mailboxAgain, spentAt: null },
    select: {
      id: true,
      codeHash: true,
      attempts: true,
      createdAt: true,
      expiresAt: true,
    },
  });
}

/** Codes mailed for this claim's mailbox since `since`. */
export function countCodes(
  reads: Reads,
  claimId: string,
  since: Date,
): Promise<number> {
  return reads.possessionCode.count({
    where: { claimId, channel: mailboxAgain, createdAt: { gt: since } },
  });
}

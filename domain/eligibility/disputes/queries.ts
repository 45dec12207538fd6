import { addDays } from "#lib/clock.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import type { HolderAnswer, OpenQuestion } from "./schema.ts";

export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(sha256(token));
}

/** A question that still waits for its answer; null when it is over. */
export async function findOpenQuestion(
  token: string,
  reads: Reads = db,
): Promise<OpenQuestion | null> {
  return reads.holderQuestion.findFirst({
    where: {
      tokenHash: hashOfToken(token),
      answeredAt: null,
      expiresAt: { gt: await databaseNow(reads) },
      binding: { endedAt: null },
    },
    select: { askedAt: true, expiresAt: true },
  });
}

/** What the live holder of the number said about this claim, if anything. */
export async function findHolderAnswer(
  reads: Reads,
  claimId: string,
): Promise<HolderAnswer | null> {
  const question = await reads.holderQuestion.findFirst({
    where: { claimId, answeredAt: { not: null }, binding: { endedAt: null } },
    orderBy: { answeredAt: "desc" },
    select: { answer: true },
  });
  return question?.answer === "mine" || question?.answer === "not-me"
    ? question.answer
    : null;
}

/** How often one holder was asked in the last 30 days. */
export function countQuestionsTo(
  reads: Reads,
  subscriberId: string,
  now: Date,
): Promise<number> {
  return reads.holderQuestion.count({
    where: {
      binding: { subscriberId },
      askedAt: { gt: addDays(now, -30) },
    },
  });
}

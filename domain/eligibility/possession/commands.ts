import { randomUUID, timingSafeEqual } from "node:crypto";
import { addMinutes } from "#lib/clock.ts";
import type { Tx } from "#lib/db.ts";
import { seal } from "#lib/secret.ts";
import { codeTerms, hashCode, makeCode, type CodeChannel } from "../codes.ts";

export type CodeRefusal = "code-wrong" | "code-spent";

/**
 * Makes a code for a locked claim; an earlier one of the channel is void. The
 * code itself is kept, sealed, only for a letter, until it is posted.
 */
export async function issueCode(
  tx: Tx,
  options: {
    claimId: string;
    channel: CodeChannel;
    target: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<{ id: string; code: string }> {
  const { claimId, channel, target, now, expiresAt } = options;
  await voidCodes(tx, claimId, channel, now);
  const id = randomUUID();
  const code = makeCode();
  await tx.possessionCode.create({
    data: {
      id,
      claimId,
      channel,
      target: seal("possession-target", target),
      codeHash: Uint8Array.from(hashCode(channel, id, code)),
      sealed: channel === "letter" ? seal("letter-code", code) : null,
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  return { id, code };
}

async function voidCodes(
  tx: Tx,
  claimId: string,
  channel: CodeChannel,
  now: Date,
): Promise<void> {
  await tx.possessionCode.updateMany({
    where: { claimId, channel, spentAt: null },
    data: { spentAt: now, sealed: null },
  });
}

/** When the last code went out and how many have, against flooding a mailbox. */
export async function countCodes(
  tx: Tx,
  claimId: string,
  channel: CodeChannel,
): Promise<{ made: number; lastAt: Date | null }> {
  const { _count, _max } = await tx.possessionCode.aggregate({
    where: { claimId, channel },
    _count: true,
    _max: { createdAt: true },
  });
  return { made: _count, lastAt: _max.createdAt };
}

/** Whether another code may go out now, `minutes` after the last at the soonest. */
export async function refuseAnotherCode(
  tx: Tx,
  which: { claimId: string; channel: CodeChannel; minutes: number; now: Date },
): Promise<"too-many-codes" | "too-soon" | null> {
  const { claimId, channel, minutes, now } = which;
  const { made, lastAt } = await countCodes(tx, claimId, channel);
  if (made >= codeTerms[channel].perClaim) return "too-many-codes";
  return lastAt && addMinutes(lastAt, minutes) > now ? "too-soon" : null;
}

/**
 * Tries a code of a locked claim. A wrong guess stays counted, a right one
 * spends the code, and the last wrong guess voids it. Null when it was right.
 */
export async function tryCode(
  tx: Tx,
  which: { claimId: string; channel: CodeChannel; code: string; now: Date },
): Promise<CodeRefusal | null> {
  const { claimId, channel, code, now } = which;
  const { guesses } = codeTerms[channel];
  const live = await tx.possessionCode.findFirst({
    where: { claimId, channel, spentAt: null, expiresAt: { gt: now } },
    select: { id: true, codeHash: true, attempts: true },
  });
  if (!live || live.attempts >= guesses) return "code-spent";
  const given = hashCode(channel, live.id, code);
  const isRight = timingSafeEqual(live.codeHash, given);
  await tx.possessionCode.update({
    where: { id: live.id },
    data: isRight
      ? { spentAt: now, sealed: null }
      : { attempts: { increment: 1 } },
    select: { id: true },
  });
  if (isRight) return null;
  return live.attempts + 1 >= guesses ? "code-spent" : "code-wrong";
}

import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { seal } from "#lib/secret.ts";
import { lockSubscriber } from "../lock.ts";
import { findPolicy } from "../queries.ts";
import { findDraft } from "./queries.ts";
import type { DraftInput } from "./schema.ts";
import { sealPurpose } from "./seal.ts";

/**
 * Keeps a half-filled form in place of the one before, unless this is an older
 * state of it that comes late. It is not sent yet, so there is nothing to decide
 * and nothing for the trail.
 */
export function saveDraft(
  draft: DraftInput,
  subscriberId: string,
): Promise<{ ok: true }> {
  const sealed = seal(sealPurpose(subscriberId), JSON.stringify(draft));
  return transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    if (await isOvertaken(tx, draft, subscriberId))
      return { ok: true as const };
    const savedAt = await databaseNow(tx);
    await tx.claimDraft.upsert({
      where: { subscriberId },
      create: { subscriberId, sealed, savedAt },
      update: { sealed, savedAt },
      select: { subscriberId: true },
    });
    return { ok: true as const };
  });
}

async function isOvertaken(
  tx: Tx,
  { openedAt, turn }: DraftInput,
  subscriberId: string,
): Promise<boolean> {
  if (!openedAt) return false;
  const kept = await findDraft(subscriberId, tx);
  if (kept?.openedAt === openedAt && kept.turn >= turn) return true;
  const sentSince = { subscriberId, createdAt: { gt: openedAt } };
  return (await tx.claim.count({ where: sentSince })) > 0;
}

/** The reader starts with an empty form. */
export function discardDraft(subscriberId: string): Promise<{ ok: true }> {
  return transaction(async (tx) => {
    await forgetDraft(tx, subscriberId);
    return { ok: true as const };
  });
}

export async function forgetDraft(tx: Tx, subscriberId: string): Promise<void> {
  await tx.claimDraft.deleteMany({ where: { subscriberId } });
}

/** Forgets forms nobody came back to; answers how many. */
export function forgetOldDrafts(): Promise<number> {
  return transaction(async (tx) => {
    const { terms } = await findPolicy(tx);
    const before = addDays(await databaseNow(tx), -terms.draftDays);
    const { count } = await tx.claimDraft.deleteMany({
      where: { savedAt: { lt: before } },
    });
    return count;
  });
}

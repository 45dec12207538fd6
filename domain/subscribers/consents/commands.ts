import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import { findText } from "#domain/eligibility/queries.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import {
  consentPurposes,
  consentTextKind,
  type ConsentPurpose,
  type ConsentsInput,
} from "./schema.ts";

/**
 * Takes what a subscriber agrees to, as ticked by their own hand: what is new
 * is given under the words in force, what is gone is withdrawn at once, what
 * stays keeps its day. Answers what changed. Nobody may do this for another.
 */
export function changeConsents(
  subscriberId: string,
  wanted: ConsentsInput,
  actor: Actor,
): Promise<{ ok: true; changed: ConsentPurpose[] }> {
  return transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const live = await tx.consent.findMany({
      where: { subscriberId, withdrawnAt: null },
      select: { purpose: true },
    });
    const given = new Set(live.map((consent) => consent.purpose));
    const changed = consentPurposes.filter(
      (purpose) => wanted[purpose] !== given.has(purpose),
    );
    for (const purpose of changed) {
      if (wanted[purpose]) await give(tx, subscriberId, purpose, actor);
      else await withdraw(tx, subscriberId, purpose, actor);
    }
    return { ok: true, changed };
  });
}

async function give(
  tx: Tx,
  subscriberId: string,
  purpose: ConsentPurpose,
  actor: Actor,
): Promise<void> {
  const text = await findText(consentTextKind(purpose), tx);
  await tx.consent.create({
    data: { subscriberId, purpose, textId: text.id },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "consent.given",
    objectType: "subscriber",
    objectId: subscriberId,
    after: { purpose, version: text.version },
  });
}

async function withdraw(
  tx: Tx,
  subscriberId: string,
  purpose: ConsentPurpose,
  actor: Actor,
): Promise<void> {
  await tx.consent.updateMany({
    where: { subscriberId, purpose, withdrawnAt: null },
    data: { withdrawnAt: await databaseNow(tx) },
  });
  await recordAudit(tx, {
    actor,
    action: "consent.withdrawn",
    objectType: "subscriber",
    objectId: subscriberId,
    before: { purpose },
  });
}

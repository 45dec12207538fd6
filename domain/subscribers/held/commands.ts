import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, transaction } from "#lib/db.ts";
import { findHeldData } from "./queries.ts";
import type { HeldData } from "./schema.ts";

/** The reader's own copy of what is held; taking it is noted in the trail. */
export function takeHeldData(
  subscriberId: string,
  actor: Actor,
): Promise<{ ok: true; takenAt: Date; held: HeldData }> {
  return transaction(async (tx) => {
    await recordAudit(tx, {
      actor,
      action: "subscriber.data-taken",
      objectType: "subscriber",
      objectId: subscriberId,
    });
    const takenAt = await databaseNow(tx);
    return { ok: true, takenAt, held: await findHeldData(subscriberId, tx) };
  });
}

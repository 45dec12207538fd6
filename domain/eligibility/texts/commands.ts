import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { notify, transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findText } from "../queries.ts";
import type { OfferInput } from "./schema.ts";

/**
 * Puts a new version of the offer in force. Earlier versions stay: claims name
 * the one they were made under. Every page shows the offer, so all are purged.
 */
export function changeOffer(
  input: OfferInput,
  actor: Actor,
): Promise<Outcome<"unchanged", { version: number }>> {
  return transaction(async (tx) => {
    // Two changes at once would both become the next version.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis offer'))`;
    const before = await findText("offer", tx);
    if (before.text === input.text)
      return { ok: false, reason: "unchanged", field: "text" };
    const version = before.version + 1;
    const { id } = await tx.versionedText.create({
      data: { kind: "offer", version, text: input.text, createdBy: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "offer.changed",
      objectType: "text",
      objectId: id,
      objectLabel: `Offer, version ${version}`,
      before: { version: before.version, text: before.text },
      after: { version, text: input.text },
    });
    await notify(tx, "precis_content", JSON.stringify({ offer: version }));
    return { ok: true, version };
  });
}

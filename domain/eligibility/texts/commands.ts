import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { notify, transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findTextHistory } from "./queries.ts";
import type { OfferInput, TextInput } from "./schema.ts";

/** Puts a new version of the offer in force. */
export function changeOffer(input: OfferInput, actor: Actor) {
  return changeText({ kind: "offer", ...input }, actor);
}

/**
 * Puts a new version of a text in force. Earlier versions stay: claims and
 * consents name the one they were made under. Pages show some of them, so all
 * are purged.
 */
export function changeText(
  { kind, text }: TextInput,
  actor: Actor,
): Promise<Outcome<"unchanged", { version: number }>> {
  return transaction(async (tx) => {
    // Two changes at once would both become the next version.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis text'))`;
    const [before] = await findTextHistory(kind, tx);
    if (before?.text === text)
      return { ok: false, reason: "unchanged", field: "text" } as const;
    const version = (before?.version ?? 0) + 1;
    const { id } = await tx.versionedText.create({
      data: { kind, version, text, createdBy: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: kind === "offer" ? "offer.changed" : "text.changed",
      objectType: "text",
      objectId: id,
      objectLabel: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, version ${version}`,
      ...(before && { before: { version: before.version, text: before.text } }),
      after: { version, text },
    });
    await notify(tx, "precis_content", JSON.stringify({ [kind]: version }));
    return { ok: true as const, version };
  });
}

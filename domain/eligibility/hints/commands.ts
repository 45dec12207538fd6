import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { lockSubscriber } from "../lock.ts";
import type { Correction } from "../schema.ts";
import { putToDecision } from "../settling/commands.ts";

/**
 * The reader's answer to a hint: the name, corrected or as it was. The claim and
 * its evidence stay, and the rules decide anew.
 */
export function correctClaim(
  input: Correction,
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | "claim-moved-on">> {
  const { id, firstName, lastName } = input;
  return transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const claim = await tx.claim.findFirst({
      where: { id, subscriberId },
      select: { status: true, question: true, firstName: true, lastName: true },
    });
    if (!claim) return { ok: false, reason: "unknown" } as const;
    if (claim.status !== "asked" || claim.question) {
      return { ok: false, reason: "claim-moved-on" } as const;
    }
    await tx.claim.update({
      where: { id },
      data: { firstName, lastName },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "claim.corrected",
      objectType: "claim",
      objectId: id,
      objectLabel: `${firstName} ${lastName}`,
      before: { firstName: claim.firstName, lastName: claim.lastName },
      after: { firstName, lastName },
    });
    await putToDecision(tx, id);
    return { ok: true } as const;
  });
}

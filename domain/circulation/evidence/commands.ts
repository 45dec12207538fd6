import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { evidenceOpened, isAccount } from "./queries.ts";

/** Opens a recipient's evidence to the one who asks, for a while, on record. */
export function openEvidence(
  input: { id: string },
  actor: Actor,
): Promise<Outcome<"unknown-recipient", { id: string }>> {
  return transaction(async (tx) => {
    if (!(await isAccount(input.id, tx)))
      return { ok: false, reason: "unknown-recipient", field: "id" } as const;
    await recordAudit(tx, {
      actor,
      action: evidenceOpened,
      objectType: "subscriber",
      objectId: input.id,
    });
    return { ok: true, id: input.id } as const;
  });
}

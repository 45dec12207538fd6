import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import type { Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { withClaim, type HoldRefusal } from "../leases/commands.ts";
import type { LookupInput } from "./schema.ts";

/**
 * Keeps what a primary source said when a reviewer looked: source, status,
 * number and end. It weighs no points, for whatever is public there is public
 * to everybody; it says that the person exists, not that it is this account.
 */
export function recordLookup(
  input: LookupInput,
  actor: Actor,
): Promise<Outcome<HoldRefusal>> {
  return withClaim(input.id, actor, async ({ tx }) => {
    await storeLookup(tx, input, actor);
    return { ok: true } as const;
  });
}

export async function storeLookup(
  tx: Tx,
  { id: claimId, source, status, number, expires }: LookupInput,
  actor: Actor,
): Promise<void> {
  await tx.evidenceItem.create({
    data: {
      claimId,
      kind: "primary-source",
      points: 0,
      source,
      detail: { status, number },
      expiresAt: expires,
      createdBy: actor.id,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "claim.looked-up",
    objectType: "claim",
    objectId: claimId,
    after: { source, status },
  });
}

import { currentRequestId } from "#lib/request-id.ts";
import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { AuditInput } from "./schema.ts";

/**
 * Writes one row of the trail in the caller's transaction, so that a change
 * without its row, or a row without its change, cannot exist.
 */
export async function recordAudit(tx: Tx, input: AuditInput): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorKind: input.actor.kind,
      actorId: input.actor.id,
      actorLabel: input.actor.label,
      action: input.action,
      objectType: input.objectType,
      objectId: input.objectId,
      objectLabel: input.objectLabel ?? "",
      reason: input.reason ?? null,
      before: asJson(input.before),
      after: asJson(input.after),
      requestId: currentRequestId(),
    },
    select: { seq: true },
  });
}

function asJson(value: Record<string, unknown> | undefined) {
  return value === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject);
}

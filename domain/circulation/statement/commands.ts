import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import {
  statementKinds,
  type StatementInput,
  type StatementPart,
} from "../schema.ts";

/**
 * States name, field served and definition of qualification. What differs
 * becomes a new version; reports of earlier periods keep the words that were
 * in force then.
 */
export function stateCirculation(
  input: StatementInput,
  actor: Actor,
): Promise<Outcome<"unchanged", { changed: StatementPart[] }>> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis circulation statement'))`;
    const changed: StatementPart[] = [];
    for (const part of ["publication", "field", "qualification"] as const) {
      const did = await statePart(tx, part, input[part], actor);
      if (did) changed.push(part);
    }
    return changed.length > 0
      ? { ok: true as const, changed }
      : { ok: false as const, reason: "unchanged" as const };
  });
}

async function statePart(
  tx: Tx,
  part: StatementPart,
  text: string,
  actor: Actor,
): Promise<boolean> {
  const kind = statementKinds[part];
  const before = await tx.versionedText.findFirst({
    where: { kind },
    orderBy: { version: "desc" },
    select: { version: true, text: true },
  });
  if (before?.text === text) return false;
  const version = (before?.version ?? 0) + 1;
  const { id } = await tx.versionedText.create({
    data: { kind, version, text, createdBy: actor.id },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "circulation.stated",
    objectType: "text",
    objectId: id,
    objectLabel: `${part}, version ${version}`,
    ...(before && { before: { text: before.text } }),
    after: { text },
  });
  return true;
}

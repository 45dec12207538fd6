import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { DetailsInput } from "./schema.ts";

/**
 * Corrects what the reader told us and nobody verified, on the claim behind
 * the live qualification. Name, number, licence, profession and place were
 * compared with the registry: another value there is another claim.
 */
export function correctDetails(
  subscriberId: string,
  input: DetailsInput,
  actor: Actor,
): Promise<Outcome<"nothing-held">> {
  return transaction(async (tx) => {
    const binding = await tx.binding.findFirst({
      where: { subscriberId, endedAt: null },
      select: { claimId: true },
    });
    if (!binding) return { ok: false, reason: "nothing-held" };
    const { claimId: id } = binding;
    await tx.$queryRaw`select id from claim where id = ${id}::uuid for update`;
    const before = await tx.claim.findUniqueOrThrow({
      where: { id },
      select: { specialty: true, practiceSetting: true, employer: true },
    });
    await tx.claim.update({ where: { id }, data: input, select: { id: true } });
    await recordAudit(tx, {
      actor,
      action: "claim.corrected",
      objectType: "claim",
      objectId: id,
      before,
      after: input,
    });
    return { ok: true };
  });
}

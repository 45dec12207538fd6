import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { env } from "#lib/env.ts";
import { notify, transaction, type Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { liveRegistry } from "../registry/client.ts";
import { findClaimToAsk, isToBeAsked } from "./queries.ts";
import type { LiveAnswer } from "./schema.ts";

/**
 * Asks the live registry about the number of one waiting claim which no
 * snapshot knows, and keeps the answer as evidence of that claim alone, which
 * then goes to its decision. Asks outside of any transaction, and never while a
 * reader waits for a page. Answers the claim's id, or null when none waits.
 */
export async function askNextClaim(
  ask = liveRegistry(),
): Promise<string | null> {
  if (!ask) return null;
  const claim = await findClaimToAsk();
  if (!claim) return null;
  const answer = await ask(claim.npi);
  await transaction((tx) => keepAnswer(tx, claim.id, answer));
  return claim.id;
}

/** Where two workers asked at once, the first answer stays. */
async function keepAnswer(
  tx: Tx,
  claimId: string,
  answer: LiveAnswer,
): Promise<void> {
  const [waiting] = await tx.$queryRaw<{ id: string }[]>`
    select c.id from claim c
     where c.id = ${claimId}::uuid and ${isToBeAsked}
       for update`;
  if (!waiting) return;
  await tx.evidenceItem.create({
    data: {
      claimId,
      kind: "live-registry",
      source: env().registryApi?.host ?? "live registry",
      // Public facts: they may open the gates and never bind anybody.
      points: 0,
      detail: JSON.parse(JSON.stringify(answer)) as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: systemActor,
    action: "claim.live-registry-asked",
    objectType: "claim",
    objectId: claimId,
    after: {
      outcome: answer.outcome,
      ...(answer.outcome === "unavailable" ? { why: answer.why } : {}),
    },
  });
  await notify(tx, "precis_claims", claimId);
}

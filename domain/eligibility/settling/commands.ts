import { databaseNow, db, notify, transaction, type Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import type { ClaimStatus } from "#prisma/generated/client.ts";
import { BindingTaken, settleClaim } from "../decisions/commands.ts";
import { askHolder } from "../disputes/commands.ts";
import { isToBeAsked } from "../live-registry/queries.ts";

/** After a failed try, so that one broken claim does not hold up the others. */
const retrySeconds = 60;

/** What may go (back) to the rules when something new is known. */
export const settleable: ClaimStatus[] = ["confirming", "in_review", "asked"];

/**
 * Hands a claim to the worker, which decides within seconds of the commit.
 * Nothing is decided in the request that brought the evidence: neither its
 * answer nor the time it takes can tell whether the number is held by somebody
 * else. Leaves a claim alone that is decided already; answers whether it went.
 */
export async function putToDecision(tx: Tx, claimId: string): Promise<boolean> {
  const now = await databaseNow(tx);
  const moved = await tx.claim.updateMany({
    where: { id: claimId, status: { in: settleable } },
    data: { status: "checking", checkAt: now },
  });
  if (moved.count === 0) return false;
  const { subscriberId } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { subscriberId: true },
  });
  await notify(tx, "precis_claims", claimId);
  await notify(tx, "precis_session", subscriberId);
  return true;
}

/**
 * Decides the claim that waits longest (but none about which the live registry
 * is still to be asked), in one transaction, so that a process
 * killed midway leaves it waiting. Answers its id, or null when none waits.
 */
export async function settleNextClaim(): Promise<string | null> {
  const taken: { id?: string } = {};
  try {
    return await transaction((tx) => settleNext(tx, taken));
  } catch (error) {
    if (!taken.id) throw error;
    // Two accounts reached for one number: the loser now sees the winner.
    if (error instanceof BindingTaken) return taken.id;
    await postpone(taken.id);
    throw error;
  }
}

type Waiting = { id: string; npi: string | null; subscriberId: string };

async function settleNext(
  tx: Tx,
  taken: { id?: string },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<Waiting[]>`
    select c.id, c.npi, c.subscriber_id as "subscriberId" from claim c
     where c.status = 'checking' and c.check_at <= clock_timestamp()
       and not (${env().registryApi !== undefined} and ${isToBeAsked})
     order by c.check_at
     limit 1 for update skip locked`;
  if (!row) return null;
  taken.id = row.id;
  const now = await databaseNow(tx);
  const status = await settleClaim(tx, row.id, now);
  if (status === "in_review") await askHolder(tx, row, now);
  return row.id;
}

/** Decides everything that waits; answers how many. */
export async function settleWaitingClaims(): Promise<number> {
  let settled = 0;
  while (await settleNextClaim()) settled += 1;
  return settled;
}

async function postpone(claimId: string): Promise<void> {
  await db.$executeRaw`
    update claim
       set check_at = clock_timestamp() + make_interval(secs => ${retrySeconds})
     where id = ${claimId}::uuid and status = 'checking'`;
}

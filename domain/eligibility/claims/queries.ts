import { addDays } from "#lib/clock.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { findPolicy } from "../queries.ts";

/** Claims that wait for their reader longer than the policy allows. */
export async function findSilentClaims(reads: Reads = db): Promise<string[]> {
  const { silentDays } = await findPolicy(reads);
  const since = addDays(await databaseNow(reads), -silentDays);
  const claims = await reads.claim.findMany({
    where: {
      status: { in: ["confirming", "asked"] },
      createdAt: { lt: since },
      decisions: { none: { decidedAt: { gte: since } } },
      // Who sent a document has not fallen silent while it waits to be judged.
      documents: {
        none: {
          deletedAt: null,
          OR: [{ reviewedAt: null }, { reviewedAt: { gte: since } }],
        },
      },
    },
    select: { id: true },
  });
  return claims.map((claim) => claim.id);
}

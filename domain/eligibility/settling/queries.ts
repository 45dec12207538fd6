import { db } from "#lib/db.ts";
import type { ClaimStatus } from "#prisma/generated/client.ts";

export type Settled = { status: ClaimStatus; returnTo: string };

/** Where the reader's newest claim stands, for whoever waits for its decision. */
export function findSettled(subscriberId: string): Promise<Settled | null> {
  return db.claim.findFirst({
    where: { subscriberId, status: { not: "superseded" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { status: true, returnTo: true },
  });
}

import type { Reads } from "#lib/db.ts";
import { lookupDetailSchema } from "./schema.ts";

export type Lookup = {
  source: string;
  status: "active" | "inactive" | "not-found";
  expires: Date | null;
};

/** The newest look-up of this claim at a primary source, or null. */
export async function findLookup(
  reads: Reads,
  claimId: string,
): Promise<Lookup | null> {
  const item = await reads.evidenceItem.findFirst({
    where: { claimId, kind: "primary-source", revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { source: true, detail: true, expiresAt: true },
  });
  if (!item) return null;
  const { status } = lookupDetailSchema.parse(item.detail);
  return { source: item.source, status, expires: item.expiresAt };
}

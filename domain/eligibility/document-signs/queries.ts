import type { Reads } from "#lib/db.ts";
import { readFacts } from "../documents/schema.ts";

/**
 * Whether a document of this claim, the very same file, was also sent for
 * another account's claim, however long ago its picture was deleted.
 */
export async function findSharedDocument(
  reads: Reads,
  claimId: string,
): Promise<boolean> {
  const rows = await reads.$queryRaw<{ found: number }[]>`
    select 1 as found
      from document mine
      join claim own on own.id = mine.claim_id
      join document other on other.content_hash = mine.content_hash
      join claim foreign_claim on foreign_claim.id = other.claim_id
     where mine.claim_id = ${claimId}::uuid
       and foreign_claim.subscriber_id <> own.subscriber_id
     limit 1`;
  return rows.length > 0;
}

/** Whether a reviewer found a document of this claim altered. */
export async function findAlteredDocument(
  reads: Reads,
  claimId: string,
): Promise<boolean> {
  const rows = await reads.document.findMany({
    where: { claimId, reviewedAt: { not: null } },
    select: { facts: true },
  });
  return rows.some((row) => readFacts(row.facts)?.faults.includes("altered"));
}

import { db, type Reads } from "#lib/db.ts";
import { reviewSchema } from "../schema.ts";
import type { OpenProposal } from "./schema.ts";

/** The approval of this claim that waits for a second person, or null. */
export async function findOpenProposal(
  claimId: string,
  reads: Reads = db,
): Promise<OpenProposal | null> {
  const row = await reads.proposal.findFirst({
    where: { claimId, settledAt: null },
    select: { id: true, decision: true, proposedBy: true, proposedAt: true },
  });
  if (!row) return null;
  const decision = reviewSchema.parse(row.decision);
  const proposer = await reads.subscriber.findUnique({
    where: { id: row.proposedBy },
    select: { email: true },
  });
  return {
    id: row.id,
    proposedBy: row.proposedBy,
    proposer: proposer?.email ?? "a colleague",
    proposedAt: row.proposedAt,
    reason: decision.reason,
    note: decision.note,
    overHolder:
      decision.decision === "approve" && decision.overHolder === "yes",
  };
}

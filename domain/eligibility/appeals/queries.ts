import type { Reads } from "#lib/db.ts";

/** A later claim of the same reader that has not been replaced itself. */
export function findNewerClaim(
  reads: Reads,
  claim: { id: string; subscriberId: string; createdAt: Date },
) {
  const { id, subscriberId, createdAt } = claim;
  return reads.claim.findFirst({
    where: {
      subscriberId,
      id: { not: id },
      createdAt: { gte: createdAt },
      status: { notIn: ["superseded", "expired", "withdrawn"] },
    },
    select: { id: true },
  });
}

/** What a reader could ask another person to look at. */
export type EligibilityMatter = {
  about: "claim" | "registry";
  /** The declining decision; the doubt while its grace runs; the ended binding. */
  matterId: string;
  claimId: string;
  /** Why it was decided so, as a reason code. */
  reason: string;
  at: Date;
};

/** The newest claim when it was declined, or the registry when it has turned. */
export async function findEligibilityMatter(
  reads: Reads,
  subscriberId: string,
): Promise<EligibilityMatter | null> {
  const live = await reads.binding.findFirst({
    where: { subscriberId, endedAt: null },
    select: { id: true, claimId: true, graceReason: true },
  });
  if (live) {
    return live.graceReason?.startsWith("registry-")
      ? findGraceMatter(reads, live)
      : null;
  }
  const claim = await reads.claim.findFirst({
    where: { subscriberId, status: { not: "superseded" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true },
  });
  if (claim?.status === "declined") return findDeclineMatter(reads, claim.id);
  if (claim?.status === "approved") return findEndMatter(reads, claim.id);
  return null;
}

async function findGraceMatter(
  reads: Reads,
  live: { id: string; claimId: string; graceReason: string | null },
): Promise<EligibilityMatter | null> {
  const kind = live.graceReason?.slice("registry-".length) ?? "";
  const doubt = await reads.bindingDoubt.findFirst({
    where: { bindingId: live.id, kind, settledAt: null },
    select: { id: true, raisedAt: true },
  });
  return (
    doubt && {
      about: "registry",
      matterId: doubt.id,
      claimId: live.claimId,
      reason: live.graceReason ?? "",
      at: doubt.raisedAt,
    }
  );
}

async function findDeclineMatter(
  reads: Reads,
  claimId: string,
): Promise<EligibilityMatter | null> {
  const decision = await reads.decision.findFirst({
    where: { claimId, toStatus: "declined" },
    orderBy: { id: "desc" },
    select: { id: true, reason: true, decidedAt: true },
  });
  return (
    decision && {
      about: "claim",
      matterId: decision.id,
      claimId,
      reason: decision.reason,
      at: decision.decidedAt,
    }
  );
}

async function findEndMatter(
  reads: Reads,
  claimId: string,
): Promise<EligibilityMatter | null> {
  const ended = await reads.binding.findFirst({
    where: { claimId, endReason: { startsWith: "registry-" } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    select: { id: true, endReason: true, endedAt: true },
  });
  if (!ended?.endedAt) return null;
  const { id: matterId, endReason, endedAt: at } = ended;
  return { about: "registry", matterId, claimId, reason: endReason ?? "", at };
}

/** Who made the decision that an appeal is about; null when rules did. */
export async function findFirstDecider(
  reads: Reads,
  appeal: { about: string; matterId: string },
): Promise<string | null> {
  if (appeal.about === "claim") {
    const decision = await reads.decision.findUnique({
      where: { id: appeal.matterId },
      select: { actorId: true },
    });
    return decision?.actorId ?? null;
  }
  const doubt = await reads.bindingDoubt.findFirst({
    where: {
      OR: [{ id: appeal.matterId }, { bindingId: appeal.matterId }],
      settledBy: { not: null },
    },
    orderBy: { id: "desc" },
    select: { settledBy: true },
  });
  return doubt?.settledBy ?? null;
}

/** The binding a matter about the registry belongs to. */
export async function findBindingOfMatter(
  reads: Reads,
  matterId: string,
): Promise<string> {
  const doubt = await reads.bindingDoubt.findUnique({
    where: { id: matterId },
    select: { bindingId: true },
  });
  return doubt?.bindingId ?? matterId;
}

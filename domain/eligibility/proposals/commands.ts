import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import {
  carryOutApproval,
  prepareApproval,
  unlessTaken,
  type ApprovalRefusal,
} from "../approvals/commands.ts";
import {
  withClaim,
  type HeldClaim,
  type HoldRefusal,
} from "../leases/commands.ts";
import { reviewSchema, type Approval } from "../schema.ts";
import type { ProposalInput, SecondPersonReason } from "./schema.ts";

export type ProposalRefusal =
  | HoldRefusal
  | ApprovalRefusal
  | "second-person"
  | "proposal-open"
  | "proposal-gone";

/**
 * Keeps an approval until another reviewer confirms it. The claim goes on
 * waiting and is free for the colleague to open.
 */
export async function propose(
  { tx }: HeldClaim,
  approval: Approval,
  why: SecondPersonReason[],
  actor: Actor,
): Promise<Outcome<ProposalRefusal>> {
  // Who has no account cannot be told from the second person.
  if (!actor.id) return { ok: false, reason: "second-person" };
  const open = await tx.proposal.count({
    where: { claimId: approval.id, settledAt: null },
  });
  if (open > 0) return { ok: false, reason: "proposal-open" };
  await tx.proposal.create({
    data: {
      claimId: approval.id,
      decision: asSent(approval),
      proposedBy: actor.id,
    },
    select: { id: true },
  });
  await tx.claim.update({
    where: { id: approval.id },
    data: { openedBy: null, openedUntil: null },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "claim.proposed",
    objectType: "claim",
    objectId: approval.id,
    reason: approval.reason,
    after: { decision: "approve", why },
  });
  return { ok: true };
}

/** As its form sends it, so that it is read again by the same schema. */
function asSent(approval: Approval) {
  const { lookupExpires, overHolder, ...rest } = approval;
  return {
    ...rest,
    lookupExpires: lookupExpires?.toISOString().slice(0, 10) ?? "",
    ...(overHolder && { overHolder }),
  };
}

/**
 * The second person's word on a proposed approval, never the proposer's own.
 * Confirmed, it is carried out as the claim stands now; refused, the claim
 * waits for a decision as before.
 */
export function settleProposal(
  input: ProposalInput,
  actor: Actor,
): Promise<Outcome<ProposalRefusal>> {
  return unlessTaken(() =>
    withClaim<Outcome<ProposalRefusal>>(input.id, actor, async (held) => {
      const proposal = await held.tx.proposal.findFirst({
        where: { id: input.proposalId, claimId: input.id, settledAt: null },
        select: { decision: true, proposedBy: true },
      });
      if (!proposal) return { ok: false, reason: "proposal-gone" };
      if (!actor.id || proposal.proposedBy === actor.id)
        return { ok: false, reason: "second-person" };
      if (input.outcome === "refused") {
        await settle(held, input, actor, proposal.proposedBy);
        return { ok: true };
      }
      const decision = reviewSchema.parse(proposal.decision);
      if (decision.decision !== "approve")
        return { ok: false, reason: "proposal-gone" };
      const ready = await prepareApproval(held, decision);
      if (!ready.ok) return ready;
      await settle(held, input, actor, proposal.proposedBy);
      const { proposedBy } = proposal;
      await carryOutApproval(held, ready, actor, { proposedBy });
      return { ok: true };
    }),
  );
}

async function settle(
  { tx, now }: HeldClaim,
  input: ProposalInput,
  actor: Actor,
  proposedBy: string,
): Promise<void> {
  await tx.proposal.update({
    where: { id: input.proposalId },
    data: { settledBy: actor.id, settledAt: now, outcome: input.outcome },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: `claim.proposal-${input.outcome}`,
    objectType: "claim",
    objectId: input.id,
    ...(input.note && { reason: input.note }),
    before: { proposedBy },
    after: { outcome: input.outcome },
  });
}

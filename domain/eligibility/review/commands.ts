import type { Actor } from "#domain/audit/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import {
  carryOutApproval,
  prepareApproval,
  unlessTaken,
} from "../approvals/commands.ts";
import { moveClaim } from "../decisions/commands.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { askedMail } from "../emails/asked.ts";
import { declinedMail } from "../emails/declined.ts";
import { withClaim, type HeldClaim } from "../leases/commands.ts";
import { isInForce } from "../lookups/rules.ts";
import { propose, type ProposalRefusal } from "../proposals/commands.ts";
import { secondPersonReasons } from "../proposals/rules.ts";
import { assessClaim } from "../rules.ts";
import type { Approval, Decline, Question, ReviewInput } from "../schema.ts";

export type ReviewRefusal = ProposalRefusal;

/** The three buttons of the desk, told apart by `decision`. */
export function decideClaim(
  input: ReviewInput,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  if (input.decision === "approve") return approveClaim(input, actor);
  if (input.decision === "decline") return declineClaim(input, actor);
  return askForMore(input, actor);
}

/**
 * Binds the reader by a person's judgement. An approval that overrides the
 * rules, or takes the number from its holder, becomes a proposal that another
 * reviewer confirms.
 */
export function approveClaim(
  input: Approval,
  actor: Actor,
): Promise<Outcome<ReviewRefusal, { proposed?: true }>> {
  return unlessTaken(() =>
    withClaim<Outcome<ReviewRefusal, { proposed?: true }>>(
      input.id,
      actor,
      async (held) => {
        const ready = await prepareApproval(held, input);
        if (!ready.ok) return ready;
        const why = secondPersonReasons(ready.assessment, ready.input.policy, {
          hasSource: isInForce(ready.lookup, held.now),
          overHolder: ready.holder !== null,
        });
        if (why.length === 0) {
          await carryOutApproval(held, ready, actor);
          return { ok: true };
        }
        const kept = await propose(held, input, why, actor);
        return kept.ok ? { ok: true, proposed: true } : kept;
      },
    ),
  );
}

/** Declines with a reason of the list; the note stays at the desk. */
export function declineClaim(
  input: Decline,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  return withClaim<Outcome<ReviewRefusal>>(input.id, actor, async (held) => {
    await moveClaim(held.tx, {
      ...(await moveOf(held, input, actor)),
      to: "declined",
      data: { dueAt: null, ...released },
      mail: declinedMail({ reason: input.reason }),
    });
    return { ok: true };
  });
}

/** Puts a question to the reader, who sees the note as it was written. */
export function askForMore(
  input: Question,
  actor: Actor,
): Promise<Outcome<ReviewRefusal>> {
  return withClaim<Outcome<ReviewRefusal>>(input.id, actor, async (held) => {
    const move = await moveOf(held, input, actor);
    const days = move.input.policy.silentDays;
    await moveClaim(held.tx, {
      ...move,
      to: "asked",
      data: { question: input.note, answer: "", dueAt: null, ...released },
      mail: askedMail({ reason: input.reason, question: input.note, days }),
    });
    return { ok: true };
  });
}

/** Whoever decides lets go of the claim. */
const released = { openedBy: null, openedUntil: null };

async function moveOf(
  { tx, now }: HeldClaim,
  decided: { id: string; reason: string; note: string },
  actor: Actor,
) {
  const { id: claimId, reason, note } = decided;
  const input = await findAssessmentInput(tx, claimId, now);
  return {
    claimId,
    reason,
    note,
    actor,
    input,
    assessment: assessClaim(input),
  };
}

import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { randomToken } from "#lib/secret.ts";
import { findRivalBinding } from "../decisions/queries.ts";
import { holderAskedMail } from "../emails/holder-asked.ts";
import { releasedMail } from "../emails/released.ts";
import { findPolicy } from "../queries.ts";
import { releaseReason, type ReleaseReason } from "./rules.ts";
import { countQuestionsTo, findHolderAnswer, hashOfToken } from "./queries.ts";
import type { HolderAnswerInput } from "./schema.ts";

/**
 * Asks the live holder of the claimed number whether this claim is theirs:
 * once for each claim and binding, and not more often than the policy allows.
 * The mail never says who asked. Answers whether a question went out.
 */
export async function askHolder(
  tx: Tx,
  claim: { id: string; npi: string | null; subscriberId: string },
  now: Date,
): Promise<boolean> {
  const { id: claimId, npi, subscriberId } = claim;
  const rival = npi && (await findRivalBinding(tx, npi, subscriberId));
  if (!rival) return false;
  const { limits, terms } = await findPolicy(tx);
  const asked = await countQuestionsTo(tx, rival.subscriberId, now);
  if (asked >= limits.holderQuestionsMonth) return false;
  const token = randomToken();
  const added = await tx.holderQuestion.createMany({
    data: [
      {
        claimId,
        bindingId: rival.id,
        tokenHash: hashOfToken(token),
        askedAt: now,
        expiresAt: addDays(now, terms.holderDays),
      },
    ],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  await enqueueMail(tx, {
    key: `holder-asked:${claimId}:${rival.id}`,
    kind: "holder-asked",
    recipient: rival.subscriber.email,
    ...holderAskedMail({ token, days: terms.holderDays }),
  });
  await recordAudit(tx, {
    actor: systemActor,
    action: "claim.holder-asked",
    objectType: "claim",
    objectId: claimId,
    after: { binding: rival.id },
  });
  return true;
}

/**
 * Keeps the holder's answer as a fact for the reviewer. Whoever has the link
 * may answer, once; it decides nothing by itself.
 */
export function answerHolderQuestion(
  input: HolderAnswerInput,
): Promise<Outcome<"question-over">> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const [answered] = await tx.holderQuestion.updateManyAndReturn({
      where: {
        tokenHash: hashOfToken(input.token),
        answeredAt: null,
        expiresAt: { gt: now },
        binding: { endedAt: null },
      },
      data: { answer: input.answer, answeredAt: now },
      select: { claimId: true, bindingId: true },
    });
    if (!answered) return { ok: false, reason: "question-over" } as const;
    const holder = await tx.binding.findUniqueOrThrow({
      where: { id: answered.bindingId },
      select: { subscriber: { select: { id: true, email: true } } },
    });
    await recordAudit(tx, {
      actor: {
        kind: "reader",
        id: holder.subscriber.id,
        label: holder.subscriber.email,
      },
      action: "claim.holder-answered",
      objectType: "claim",
      objectId: answered.claimId,
      after: { answer: input.answer },
    });
    return { ok: true } as const;
  });
}

type Approval = { now: Date; level: number; automatic: boolean };

/**
 * Frees the number for a claim about to be bound: where its holder has said
 * that the newer account is theirs, and where a person approves at a higher
 * level than the holder's. The old binding ends and stays in the history.
 * Answers false when the number is held and is not to be given up.
 */
export async function releaseToClaim(
  tx: Tx,
  claim: { id: string; npi: string; subscriberId: string },
  approval: Approval,
): Promise<boolean> {
  const rival = await findRivalBinding(tx, claim.npi, claim.subscriberId);
  if (!rival) return true;
  const answer = await findHolderAnswer(tx, claim.id);
  const reason = releaseReason(answer, rival.level, approval);
  if (!reason) return false;
  await endBinding(tx, { rival, claimId: claim.id, reason, now: approval.now });
  return true;
}

async function endBinding(
  tx: Tx,
  end: {
    rival: { id: string; subscriberId: string; subscriber: { email: string } };
    claimId: string;
    reason: ReleaseReason;
    now: Date;
  },
): Promise<void> {
  const { rival, claimId, reason, now } = end;
  await tx.binding.update({
    where: { id: rival.id },
    data: { endedAt: now, endReason: reason },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: systemActor,
    action: "binding.released",
    objectType: "subscriber",
    objectId: rival.subscriberId,
    objectLabel: rival.subscriber.email,
    reason,
    after: { binding: rival.id, claim: claimId },
  });
  await enqueueMail(tx, {
    key: `binding-released:${rival.id}`,
    kind: "binding-released",
    recipient: rival.subscriber.email,
    ...releasedMail({ merged: reason === "merged" }),
  });
  await notify(tx, "precis_session", rival.subscriberId);
}

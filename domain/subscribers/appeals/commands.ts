import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import {
  reopenClaim,
  restoreBinding,
  type RestoreRefusal,
} from "#domain/eligibility/appeals/commands.ts";
import { findBindingOfMatter } from "#domain/eligibility/appeals/queries.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import { findPolicy } from "#domain/eligibility/queries.ts";
import { addBusinessDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { liftSuspension } from "../commands.ts";
import {
  appealGrantedMail,
  appealReceivedMail,
  appealRefusedMail,
} from "./emails.ts";
import { findDecider, findMatters } from "./queries.ts";
import type { AppealDecision, AppealInput, AppealSubject } from "./schema.ts";

export type AppealRefusal = "nothing-to-appeal" | "already-appealed";

/**
 * A reader asks that another person look at a decision. Each decision is
 * appealed once, and one appeal of a kind is open at a time; an answer is
 * promised within the policy's business days.
 */
export function submitAppeal(
  input: AppealInput,
  actor: Actor,
  account: { subscriberId: string; email: string },
): Promise<Outcome<AppealRefusal, { id: string }>> {
  return transaction(async (tx) => {
    const { subscriberId, email } = account;
    await lockSubscriber(tx, subscriberId);
    const matters = await findMatters(tx, subscriberId);
    const matter = matters.find(({ about }) => about === input.about);
    if (!matter) return { ok: false, reason: "nothing-to-appeal" } as const;
    const { about, matterId, claimId } = matter;
    const { terms } = await findPolicy(tx);
    const dueAt = addBusinessDays(await databaseNow(tx), terms.appealDays);
    const [added] = await tx.appeal.createManyAndReturn({
      data: [
        { subscriberId, about, matterId, claimId, text: input.text, dueAt },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) return { ok: false, reason: "already-appealed" } as const;
    await auditAppeal(
      tx,
      actor,
      "appeal.submitted",
      { ...added, email },
      about,
    );
    await enqueueMail(tx, {
      key: `appeal-received:${added.id}`,
      kind: "appeal-received",
      recipient: email,
      ...appealReceivedMail({ dueAt }),
    });
    return { ok: true as const, id: added.id };
  });
}

/** The reader takes an open appeal back; the same matter may be appealed again. */
export function withdrawAppeal(
  input: { id: string },
  actor: Actor,
  account: { subscriberId: string; email: string },
): Promise<Outcome<"unknown" | "appeal-moved-on">> {
  return transaction(async (tx) => {
    const { subscriberId, email } = account;
    const appeal = await lockAppeal(tx, input.id);
    if (appeal?.subscriberId !== subscriberId) {
      return { ok: false, reason: "unknown" } as const;
    }
    if (appeal.decidedAt) {
      return { ok: false, reason: "appeal-moved-on" } as const;
    }
    const decidedAt = await databaseNow(tx);
    await tx.appeal.update({
      where: { id: appeal.id },
      data: { decidedAt, outcome: "withdrawn" },
      select: { id: true },
    });
    const object = { id: appeal.id, email };
    await auditAppeal(tx, actor, "appeal.withdrawn", object, appeal.about);
    return { ok: true } as const;
  });
}

export type AppealDecisionRefusal =
  "unknown" | "appeal-moved-on" | "own-appeal" | "same-person" | RestoreRefusal;

/**
 * Answers an appeal. Never by the reader, and never by whoever made the
 * decision that it is about. Granting puts right what was decided: the claim
 * waits again, the suspension ends, the binding lives.
 */
export function decideAppeal(
  input: AppealDecision,
  actor: Actor,
): Promise<Outcome<AppealDecisionRefusal>> {
  return transaction(async (tx) => {
    const appeal = await lockAppeal(tx, input.id);
    if (!appeal) return { ok: false, reason: "unknown" } as const;
    if (appeal.decidedAt) {
      return { ok: false, reason: "appeal-moved-on" } as const;
    }
    if (appeal.subscriberId === actor.id) {
      return { ok: false, reason: "own-appeal" } as const;
    }
    if ((await findDecider(tx, appeal)) === actor.id) {
      return { ok: false, reason: "same-person" } as const;
    }
    const refused =
      input.decision === "grant"
        ? await putRight(tx, appeal, input, actor)
        : null;
    if (refused) return { ok: false, reason: refused } as const;
    await answer(tx, appeal, input, actor);
    return { ok: true } as const;
  });
}

async function lockAppeal(tx: Tx, id: string) {
  await tx.$queryRaw`select id from appeal where id = ${id}::uuid for update`;
  return tx.appeal.findUnique({
    where: { id },
    select: {
      id: true,
      about: true,
      matterId: true,
      claimId: true,
      text: true,
      subscriberId: true,
      decidedAt: true,
      subscriber: { select: { id: true, email: true } },
    },
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAppeal>>>;

async function putRight(
  tx: Tx,
  appeal: Locked,
  input: AppealDecision,
  actor: Actor,
): Promise<RestoreRefusal | null> {
  const { reason, note } = input;
  const grant = { actor, reason: `appeal-${reason}`, note };
  if (appeal.about === "suspension") {
    // Another suspension than the one appealed is another matter.
    const live = await tx.suspension.findFirst({
      where: { id: appeal.matterId, restoredAt: null },
      select: { id: true },
    });
    const lifted =
      live && (await liftSuspension(tx, appeal.subscriber, actor, note));
    return lifted ? null : "matter-moved-on";
  }
  if (appeal.about === "claim") {
    const said = note
      ? `${appeal.text}\n\nOn the appeal: ${note}`
      : appeal.text;
    return appeal.claimId
      ? reopenClaim(tx, appeal.claimId, { ...grant, note: said })
      : "matter-moved-on";
  }
  const bindingId = await findBindingOfMatter(tx, appeal.matterId);
  return restoreBinding(tx, bindingId, grant);
}

async function answer(
  tx: Tx,
  appeal: Locked,
  input: AppealDecision,
  actor: Actor,
): Promise<void> {
  const { reason, note } = input;
  const outcome = input.decision === "grant" ? "granted" : "refused";
  const decidedAt = await databaseNow(tx);
  await tx.appeal.update({
    where: { id: appeal.id },
    data: { decidedAt, decidedBy: actor.id, outcome, reason, note },
    select: { id: true },
  });
  const object = { id: appeal.id, email: appeal.subscriber.email };
  const why = note ? `${reason}: ${note}` : reason;
  await auditAppeal(tx, actor, `appeal.${outcome}`, object, appeal.about, why);
  const about = appeal.about as AppealSubject;
  const mail =
    input.decision === "grant"
      ? appealGrantedMail({ about })
      : appealRefusedMail({ reason: input.reason });
  await enqueueMail(tx, {
    key: `appeal-${outcome}:${appeal.id}`,
    kind: `appeal-${outcome}`,
    recipient: appeal.subscriber.email,
    ...mail,
  });
  await notify(tx, "precis_session", appeal.subscriberId);
}

function auditAppeal(
  tx: Tx,
  actor: Actor,
  action: `appeal.${string}`,
  object: { id: string; email: string },
  about: string,
  reason?: string,
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "appeal",
    objectId: object.id,
    objectLabel: object.email,
    ...(reason ? { reason } : {}),
    after: { about },
  });
}

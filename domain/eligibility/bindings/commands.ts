import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { notify, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import {
  bindingEndedMail,
  graceLiftedMail,
  graceMail,
} from "../recheck/emails.ts";
import { graceReasonOf } from "../recheck/rules.ts";
import type { DoubtKind } from "../recheck/schema.ts";

export type LiveBinding = {
  id: string;
  subscriberId: string;
  email: string;
  name: string;
  graceUntil: Date | null;
  graceReason: string | null;
};

/** The binding while it is live, locked until the transaction ends. */
export async function lockLive(
  tx: Tx,
  bindingId: string,
): Promise<LiveBinding | null> {
  await tx.$queryRaw`select id from binding where id = ${bindingId}::uuid for update`;
  const row = await tx.binding.findFirst({
    where: { id: bindingId, endedAt: null },
    select: {
      id: true,
      subscriberId: true,
      graceUntil: true,
      graceReason: true,
      claim: { select: { firstName: true, lastName: true } },
      subscriber: { select: { email: true } },
    },
  });
  if (!row) return null;
  const { claim, subscriber, ...binding } = row;
  const name = `${claim.firstName} ${claim.lastName}`;
  return { ...binding, email: subscriber.email, name };
}

/** Access goes on until `until`; the reader is told once for this doubt. */
export async function startGrace(
  tx: Tx,
  binding: LiveBinding,
  grace: {
    doubtId: string;
    kind: DoubtKind;
    until: Date;
    actor: Actor;
    note?: string;
  },
): Promise<void> {
  const { doubtId, kind, until, actor, note } = grace;
  const reason = graceReasonOf(kind);
  await tx.binding.update({
    where: { id: binding.id },
    data: { graceUntil: until, graceReason: reason },
    select: { id: true },
  });
  await auditBinding(tx, binding, actor, {
    action: "binding.grace-started",
    reason: note ? `${reason}: ${note}` : reason,
    after: { graceUntil: until },
  });
  await enqueueMail(tx, {
    key: `binding-grace:${doubtId}`,
    kind: "binding-grace",
    recipient: binding.email,
    ...graceMail({ kind, until }),
  });
  await notify(tx, "precis_session", binding.subscriberId);
}

/** Takes back the grace that this doubt started; leaves one of another cause. */
export async function liftGrace(
  tx: Tx,
  binding: LiveBinding,
  doubt: { id: string; kind: string },
  actor: Actor = systemActor,
): Promise<void> {
  if (binding.graceReason !== `registry-${doubt.kind}`) return;
  await tx.binding.update({
    where: { id: binding.id },
    data: { graceUntil: null, graceReason: null },
    select: { id: true },
  });
  await auditBinding(tx, binding, actor, {
    action: "binding.grace-lifted",
    reason: binding.graceReason,
    before: { graceUntil: binding.graceUntil },
  });
  await enqueueMail(tx, {
    key: `binding-grace-lifted:${doubt.id}`,
    kind: "binding-grace-lifted",
    recipient: binding.email,
    ...graceLiftedMail(),
  });
  await notify(tx, "precis_session", binding.subscriberId);
}

/** Ends a live binding: from here on its reader has the openings only. */
export async function endBinding(
  tx: Tx,
  binding: LiveBinding,
  how: { kind: DoubtKind; now: Date; actor: Actor; note?: string },
): Promise<void> {
  const { kind, now, actor, note } = how;
  const endReason = graceReasonOf(kind);
  await tx.binding.update({
    where: { id: binding.id },
    data: { endedAt: now, endReason, graceUntil: null, graceReason: null },
    select: { id: true },
  });
  await auditBinding(tx, binding, actor, {
    action: "binding.ended",
    reason: note ? `${endReason}: ${note}` : endReason,
    after: { endedAt: now },
  });
  await enqueueMail(tx, {
    key: `binding-ended:${binding.id}`,
    kind: "binding-ended",
    recipient: binding.email,
    ...bindingEndedMail({ kind }),
  });
  await notify(tx, "precis_session", binding.subscriberId);
}

/** One row of the trail about a binding. */
export function auditBinding(
  tx: Tx,
  binding: { id: string; name: string },
  actor: Actor,
  change: {
    action: `binding.${string}`;
    reason?: string;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
  },
): Promise<void> {
  return recordAudit(tx, {
    actor,
    objectType: "binding",
    objectId: binding.id,
    objectLabel: binding.name,
    ...change,
  });
}

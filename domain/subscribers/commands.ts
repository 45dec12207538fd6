import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { RestorationInput, SuspensionInput } from "./schema.ts";

/**
 * The account of an address that was just proven by mail, made at its first
 * sign-in. `email` must be as `emailSchema` leaves it.
 */
export async function findOrCreateByEmail(
  tx: Tx,
  email: string,
): Promise<{ id: string; email: string; created: boolean }> {
  const added = await tx.subscriber.createMany({
    data: [{ email }],
    skipDuplicates: true,
  });
  const { id } = await tx.subscriber.findUniqueOrThrow({
    where: { email },
    select: { id: true },
  });
  if (added.count > 0) {
    await recordAudit(tx, {
      actor: { kind: "reader", id, label: email },
      action: "subscriber.created",
      objectType: "subscriber",
      objectId: id,
      objectLabel: email,
    });
  }
  return { id, email, created: added.count > 0 };
}

export type SuspensionRefusal =
  "unknown" | "already-suspended" | "not-suspended" | "own-account" | "staff";

/**
 * Stops a subscriber from reading, at once and everywhere. Staff are ended
 * first: a suspended administrator must not keep the keys.
 */
export function suspendSubscriber(
  input: SuspensionInput,
  actor: Actor,
): Promise<Outcome<SuspensionRefusal>> {
  return transaction(async (tx) => {
    const subscriber = await lockedSubscriber(tx, input.id);
    if (!subscriber) return { ok: false, reason: "unknown" } as const;
    if (input.id === actor.id) {
      return { ok: false, reason: "own-account" } as const;
    }
    if (subscriber.staff && !subscriber.staff.endedAt) {
      return { ok: false, reason: "staff" } as const;
    }
    if (subscriber.suspensions.length > 0) {
      return { ok: false, reason: "already-suspended" } as const;
    }
    await tx.suspension.create({
      data: {
        subscriberId: input.id,
        reason: input.reason,
        note: input.note,
        suspendedBy: actor.id,
      },
      select: { id: true },
    });
    await recordChange(tx, actor, "subscriber.suspended", subscriber, {
      reason: input.reason,
      note: input.note,
    });
    return { ok: true } as const;
  });
}

/** Ends the live suspension; what the account was before, it is again. */
export function restoreSubscriber(
  input: RestorationInput,
  actor: Actor,
): Promise<Outcome<SuspensionRefusal>> {
  return transaction(async (tx) => {
    const subscriber = await lockedSubscriber(tx, input.id);
    if (!subscriber) return { ok: false, reason: "unknown" } as const;
    if (input.id === actor.id) {
      return { ok: false, reason: "own-account" } as const;
    }
    const lifted = await liftSuspension(tx, subscriber, actor, input.note);
    return lifted
      ? ({ ok: true } as const)
      : ({ ok: false, reason: "not-suspended" } as const);
  });
}

/** Ends the live suspension in the caller's transaction; false when there is none. */
export async function liftSuspension(
  tx: Tx,
  subscriber: { id: string; email: string },
  actor: Actor,
  note: string,
): Promise<boolean> {
  const ended = await tx.suspension.updateMany({
    where: { subscriberId: subscriber.id, restoredAt: null },
    data: { restoredAt: await databaseNow(tx), restoredBy: actor.id },
  });
  if (ended.count === 0) return false;
  const why = { reason: "restored", note };
  await recordChange(tx, actor, "subscriber.restored", subscriber, why);
  return true;
}

async function lockedSubscriber(tx: Tx, id: string) {
  await lockSubscriber(tx, id);
  return tx.subscriber.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      staff: { select: { endedAt: true } },
      suspensions: { where: { restoredAt: null }, select: { id: true } },
    },
  });
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  action: "subscriber.suspended" | "subscriber.restored",
  subscriber: { id: string; email: string },
  why: { reason: string; note: string },
): Promise<void> {
  const suspended = action === "subscriber.suspended";
  await recordAudit(tx, {
    actor,
    action,
    objectType: "subscriber",
    objectId: subscriber.id,
    objectLabel: subscriber.email,
    reason: why.note ? `${why.reason}: ${why.note}` : why.reason,
    before: { suspended: !suspended },
    after: { suspended },
  });
  await notify(tx, "precis_session", subscriber.id);
}

import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { addBusinessDays, addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import {
  auditBinding,
  endBinding,
  liftGrace,
  lockLive,
  startGrace,
  type LiveBinding,
} from "../bindings/commands.ts";
import { findPolicy } from "../queries.ts";
import { findFindingsOf, kindOf } from "./queries.ts";
import { graceReasonOf, startsGrace } from "./rules.ts";
import {
  doubtKinds,
  heldSchema,
  type DoubtKind,
  type Finding,
  type Held,
  type SettlementInput,
} from "./schema.ts";

/**
 * Notes that the registry turned against a binding: for a person, or, when the
 * number was deactivated, with a grace after which access ends. Looks again
 * under the lock, so that old news does nothing; answers whether it was noted.
 */
export function raiseDoubt(finding: Finding): Promise<boolean> {
  return transaction(async (tx) => {
    const binding = await lockLive(tx, finding.bindingId);
    if (!binding || !(await stillHolds(tx, finding))) return false;
    const now = await databaseNow(tx);
    const { terms } = await findPolicy(tx);
    const { kind, mark, detail } = finding;
    const graceEnd = addDays(now, terms.registryGraceDays);
    const starts = startsGrace(kind);
    const dueAt = starts ? graceEnd : addBusinessDays(now, terms.appealDays);
    const added = await tx.bindingDoubt.createManyAndReturn({
      data: [{ bindingId: binding.id, kind, mark, detail, dueAt }],
      skipDuplicates: true,
      select: { id: true },
    });
    const doubt = added[0];
    if (!doubt) return false;
    await auditBinding(tx, binding, systemActor, {
      action: "binding.doubted",
      reason: kind,
      before: { registry: detail.before },
      after: { registry: detail.after },
    });
    if (starts) {
      await startGrace(tx, binding, {
        doubtId: doubt.id,
        kind,
        until: graceEnd,
        actor: systemActor,
      });
    }
    return true;
  });
}

async function stillHolds(tx: Tx, { bindingId, kind, mark }: Finding) {
  const found = await findFindingsOf(tx, bindingId);
  return found.some((now) => now.kind === kind && now.mark === mark);
}

/**
 * The registry takes back what it said, or the binding is over anyway: the
 * doubt closes by itself and a grace that it started is lifted.
 */
export function mendDoubt(doubtId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const open = await findOpen(tx, doubtId);
    if (!open) return false;
    const binding = await lockLive(tx, open.bindingId);
    const now = await databaseNow(tx);
    if (!binding) return closeDoubt(tx, doubtId, { outcome: "overtaken", now });
    const found = await findFindingsOf(tx, binding.id);
    if (found.some(({ kind }) => kind === open.kind)) return false;
    const closed = await closeDoubt(tx, doubtId, { outcome: "mended", now });
    if (!closed) return false;
    await auditBinding(tx, binding, systemActor, {
      action: "binding.doubt-mended",
      reason: open.kind,
    });
    await liftGrace(tx, binding, open);
    return true;
  });
}

function findOpen(tx: Tx, doubtId: string) {
  return tx.bindingDoubt.findFirst({
    where: { id: doubtId, settledAt: null },
    select: { id: true, bindingId: true, kind: true },
  });
}

/** Ends a binding whose grace from the registry is over; answers whether it did. */
export function endSpentGrace(bindingId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const binding = await lockLive(tx, bindingId);
    const now = await databaseNow(tx);
    if (!binding?.graceUntil || binding.graceUntil > now) return false;
    const kind = doubtKinds.find(
      (known) => graceReasonOf(known) === binding.graceReason,
    );
    if (!kind) return false;
    await endBinding(tx, binding, { kind, now, actor: systemActor });
    await tx.bindingDoubt.updateMany({
      where: { bindingId, settledAt: null },
      data: { settledAt: now, outcome: "ended" },
    });
    return true;
  });
}

/** Closes an open doubt; answers false when somebody else already did. */
export async function closeDoubt(
  tx: Tx,
  id: string,
  how: {
    outcome: "kept" | "ended" | "mended" | "overtaken";
    now: Date;
    by?: string | null;
    reason?: string;
    note?: string;
  },
): Promise<boolean> {
  const { outcome, now, by = null, reason = "", note = "" } = how;
  const closed = await tx.bindingDoubt.updateMany({
    where: { id, settledAt: null },
    data: { settledAt: now, settledBy: by, outcome, reason, note },
  });
  return closed.count > 0;
}

export type SettlementRefusal = "unknown" | "doubt-moved-on" | "own-claim";

/**
 * A person's judgement of a doubt: the binding stays as it is, the reader gets
 * notice and a grace, or the binding ends at once. Never on one's own account.
 */
export function settleDoubt(
  input: SettlementInput,
  actor: Actor,
): Promise<Outcome<SettlementRefusal>> {
  return transaction(async (tx) => {
    const doubt = await tx.bindingDoubt.findUnique({
      where: { id: input.id },
      select: { id: true, bindingId: true, kind: true, settledAt: true },
    });
    if (!doubt) return { ok: false, reason: "unknown" } as const;
    const binding = await lockLive(tx, doubt.bindingId);
    if (!binding || doubt.settledAt || !(await findOpen(tx, doubt.id))) {
      return { ok: false, reason: "doubt-moved-on" } as const;
    }
    if (binding.subscriberId === actor.id) {
      return { ok: false, reason: "own-claim" } as const;
    }
    await settle(tx, { binding, doubt, input, actor });
    return { ok: true } as const;
  });
}

async function settle(
  tx: Tx,
  settlement: {
    binding: LiveBinding;
    doubt: { id: string; kind: string };
    input: SettlementInput;
    actor: Actor;
  },
): Promise<void> {
  const { binding, doubt, input, actor } = settlement;
  const now = await databaseNow(tx);
  const kind = kindOf(doubt.kind);
  if (input.settlement === "notice") {
    const { terms } = await findPolicy(tx);
    const until = addDays(now, terms.registryGraceDays);
    // Open still, but whoever gave notice may not decide an appeal about it.
    await tx.bindingDoubt.update({
      where: { id: doubt.id },
      data: { settledBy: actor.id, dueAt: until },
      select: { id: true },
    });
    const grace = { doubtId: doubt.id, kind, until, actor };
    return startGrace(tx, binding, { ...grace, note: input.note });
  }
  const { reason, note } = input;
  const outcome = input.settlement === "keep" ? "kept" : "ended";
  const by = actor.id;
  await closeDoubt(tx, doubt.id, { outcome, now, by, reason, note });
  const why = note ? `${reason}: ${note}` : reason;
  if (outcome === "ended") {
    await endBinding(tx, binding, { kind, now, actor, note: why });
    return;
  }
  await auditBinding(tx, binding, actor, {
    action: "binding.doubt-kept",
    reason: why,
    before: { doubt: kind },
  });
  await liftGrace(tx, binding, doubt, actor);
}

/** Keeps what was held back, and says so in the trail when it is news. */
export function holdBack(held: Held): Promise<void> {
  return transaction(async (tx) => {
    const name = "recheck-held";
    const before = await tx.setting.findUnique({ where: { name } });
    const known = heldSchema.safeParse(before?.value);
    const names = ({ kinds }: Held) => kinds.map(({ kind }) => kind).join(" ");
    await tx.setting.upsert({
      where: { name },
      create: { name, value: held },
      update: { value: held, updatedAt: await databaseNow(tx) },
    });
    const told = known.success ? names(known.data) : "";
    if (names(held) === told || held.kinds.length === 0) return;
    await recordAudit(tx, {
      actor: systemActor,
      action: "recheck.held",
      objectType: "recheck",
      objectId: held.at,
      after: { kinds: held.kinds },
    });
  });
}

/** Lets one kind of finding through at the next re-check, though they are many. */
export function releaseHeld(
  input: { kind: DoubtKind },
  actor: Actor,
): Promise<{ ok: true }> {
  return transaction(async (tx) => {
    const at = (await databaseNow(tx)).toISOString();
    const name = "recheck-released";
    const value = { kind: input.kind, at };
    await tx.setting.upsert({
      where: { name },
      create: { name, value },
      update: { value },
    });
    await recordAudit(tx, {
      actor,
      action: "recheck.released",
      objectType: "recheck",
      objectId: at,
      after: { kind: input.kind },
    });
    return { ok: true as const };
  });
}

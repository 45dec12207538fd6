import type { Actor } from "#domain/audit/schema.ts";
import { addBusinessDays } from "#lib/clock.ts";
import { databaseNow, notify, type Tx } from "#lib/db.ts";
import { auditBinding, liftGrace, lockLive } from "../bindings/commands.ts";
import { moveClaim } from "../decisions/commands.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { closeDoubt } from "../recheck/commands.ts";
import { assessClaim } from "../rules.ts";
import { findNewerClaim } from "./queries.ts";

export type RestoreRefusal = "matter-moved-on" | "npi-bound-elsewhere";

type Grant = { actor: Actor; reason: string; note: string };

/** A declined claim waits for a person again, unless a newer one took its place. */
export async function reopenClaim(
  tx: Tx,
  claimId: string,
  { actor, note }: Grant,
): Promise<RestoreRefusal | null> {
  await tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { id: true, status: true, subscriberId: true, createdAt: true },
  });
  if (claim?.status !== "declined" || (await findNewerClaim(tx, claim))) {
    return "matter-moved-on";
  }
  const now = await databaseNow(tx);
  const input = await findAssessmentInput(tx, claimId, now);
  await moveClaim(tx, {
    claimId,
    to: "in_review",
    reason: "appeal-granted",
    note,
    actor,
    input,
    assessment: assessClaim(input),
    data: { dueAt: addBusinessDays(now, input.policy.terms.reviewDays) },
  });
  return null;
}

/**
 * The registry's doubt is found unjust: a binding in its grace stays, an ended
 * one is made anew with the dates it had. What the registry said is marked as
 * looked at, or the next re-check would begin all over.
 */
export async function restoreBinding(
  tx: Tx,
  bindingId: string,
  grant: Grant,
): Promise<RestoreRefusal | null> {
  const live = await lockLive(tx, bindingId);
  if (live) {
    for (const doubt of await findOpenDoubts(tx, bindingId)) {
      await keepDoubt(tx, doubt.id, grant);
      await liftGrace(tx, live, doubt, grant.actor);
    }
    return null;
  }
  return bindAnew(tx, bindingId, grant);
}

function findOpenDoubts(tx: Tx, bindingId: string) {
  return tx.bindingDoubt.findMany({
    where: { bindingId, settledAt: null },
    select: { id: true, kind: true },
  });
}

async function keepDoubt(tx: Tx, id: string, grant: Grant): Promise<void> {
  const { actor, reason, note } = grant;
  const now = await databaseNow(tx);
  const by = actor.id;
  await closeDoubt(tx, id, { outcome: "kept", now, by, reason, note });
}

async function bindAnew(
  tx: Tx,
  formerId: string,
  grant: Grant,
): Promise<RestoreRefusal | null> {
  const former = await tx.binding.findUniqueOrThrow({
    where: { id: formerId },
    include: { claim: { select: { firstName: true, lastName: true } } },
  });
  const { subscriberId, claimId, npi, level, claim } = former;
  const { qualifiedAt, mailboxProvenAt, validUntil } = former;
  const now = await databaseNow(tx);
  const other = await tx.binding.count({
    where: { subscriberId, endedAt: null },
  });
  if (other > 0 || validUntil <= now) return "matter-moved-on";
  const terms = { qualifiedAt, mailboxProvenAt, validUntil };
  // The live number is unique: a conflict adds nothing.
  const [added] = await tx.binding.createManyAndReturn({
    data: [{ subscriberId, claimId, npi, level, ...terms }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!added) return "npi-bound-elsewhere";
  await carryDoubts(tx, formerId, added.id, grant, now);
  const name = `${claim.firstName} ${claim.lastName}`;
  await auditBinding(tx, { id: added.id, name }, grant.actor, {
    action: "binding.restored",
    reason: grant.note ? `${grant.reason}: ${grant.note}` : grant.reason,
    before: { binding: formerId },
    after: { validUntil },
  });
  await notify(tx, "precis_session", subscriberId);
  return null;
}

async function carryDoubts(
  tx: Tx,
  formerId: string,
  bindingId: string,
  { actor, reason, note }: Grant,
  now: Date,
): Promise<void> {
  const doubts = await tx.bindingDoubt.findMany({
    where: { bindingId: formerId, outcome: { in: ["ended", "kept"] } },
    select: { kind: true, mark: true, detail: true },
  });
  await tx.bindingDoubt.createMany({
    data: doubts.map(({ kind, mark, detail }) => ({
      bindingId,
      kind,
      mark,
      detail: detail as object,
      dueAt: now,
      settledAt: now,
      settledBy: actor.id,
      outcome: "kept",
      reason,
      note,
    })),
  });
}

import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addMinutes } from "#lib/clock.ts";
import { databaseNow, db, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { Prisma, type ClaimStatus } from "#prisma/generated/client.ts";
import { isHeldByAnother, leaseMinutes } from "./rules.ts";
import type { LeaseRefusal } from "./schema.ts";

// A claim that is decided is opened again only for an appeal.
const leasable = Prisma.sql`
  (claim.status in ('in_review', 'asked', 'checking') or exists
    (select from appeal
      where appeal.claim_id = claim.id and appeal.decided_at is null))`;

/**
 * Keeps a claim for this member of staff for ten minutes from now, unless it is
 * open with somebody else, decided, or their own. Answers the end of the lease,
 * or null when there is none. Asking again renews it.
 */
export async function leaseClaim(
  claimId: string,
  staffId: string,
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ until: Date }[]>`
    update claim
       set opened_by = ${staffId}::uuid,
           opened_until = clock_timestamp()
             + make_interval(mins => ${leaseMinutes})
     where id = ${claimId}::uuid
       and subscriber_id <> ${staffId}::uuid
       and (opened_by is null or opened_by = ${staffId}::uuid
            or opened_until <= clock_timestamp())
       and ${leasable}
    returning opened_until as until`;
  return rows[0]?.until ?? null;
}

/** The same as an answer: for a page that stays open. */
export async function renewLease(
  input: { id: string },
  staffId: string,
): Promise<Outcome<LeaseRefusal, { until: string }>> {
  const until = await leaseClaim(input.id, staffId);
  return until
    ? { ok: true, until: until.toISOString() }
    : { ok: false, reason: "open-with-another" };
}

/**
 * Gives a claim back early. Only the lease that ends at `until` is given back:
 * a page that is left must not end the lease of the page that follows it.
 */
export async function releaseClaim(
  input: { id: string; until: string },
  staffId: string,
): Promise<{ ok: true }> {
  await db.claim.updateMany({
    where: {
      id: input.id,
      openedBy: staffId,
      openedUntil: new Date(input.until),
    },
    data: { openedBy: null, openedUntil: null },
  });
  return { ok: true };
}

/** Takes an open claim from a colleague, who finds out; the trail keeps it. */
export function takeOverClaim(
  input: { id: string },
  actor: Actor & { id: string },
): Promise<Outcome<LeaseRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, input.id);
    if (!claim || claim.subscriberId === actor.id)
      return { ok: false, reason: "unknown" } as const;
    const now = await databaseNow(tx);
    await tx.claim.update({
      where: { id: input.id },
      data: {
        openedBy: actor.id,
        openedUntil: addMinutes(now, leaseMinutes),
      },
      select: { id: true },
    });
    if (isHeldByAnother(claim, actor.id, now))
      await recordAudit(tx, {
        actor,
        action: "claim.taken-over",
        objectType: "claim",
        objectId: input.id,
        objectLabel: `${claim.firstName} ${claim.lastName}`,
        before: { openedBy: claim.openedBy },
        after: { openedBy: actor.id },
      });
    return { ok: true } as const;
  });
}

export type HeldClaim = {
  tx: Tx;
  now: Date;
  status: ClaimStatus;
  subscriberId: string;
};

export type HoldRefusal =
  | "unknown"
  | "claim-moved-on"
  | "own-claim"
  | "same-person"
  | "open-with-another";

/**
 * Runs `work` on a claim that waits for a person, one at a time: never on one's
 * own, never while a colleague has it open, and never by whoever declined it
 * before an appeal opened it again.
 */
export function withClaim<T extends { ok: boolean }>(
  claimId: string,
  actor: Actor,
  work: (held: HeldClaim) => Promise<T>,
): Promise<T | { ok: false; reason: HoldRefusal }> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const { status, subscriberId } = claim;
    if (status !== "in_review" && status !== "asked")
      return { ok: false, reason: "claim-moved-on" } as const;
    if (subscriberId === actor.id)
      return { ok: false, reason: "own-claim" } as const;
    if (await hasDeclined(tx, claimId, actor.id))
      return { ok: false, reason: "same-person" } as const;
    const now = await databaseNow(tx);
    if (isHeldByAnother(claim, actor.id, now))
      return { ok: false, reason: "open-with-another" } as const;
    return work({ tx, now, status, subscriberId });
  });
}

async function hasDeclined(
  tx: Tx,
  claimId: string,
  staffId: string | null,
): Promise<boolean> {
  if (!staffId) return false;
  const declined = { claimId, toStatus: "declined", actorId: staffId } as const;
  return (await tx.decision.count({ where: declined })) > 0;
}

async function lockClaim(tx: Tx, claimId: string) {
  await tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
  return tx.claim.findUnique({
    where: { id: claimId },
    select: {
      status: true,
      subscriberId: true,
      firstName: true,
      lastName: true,
      openedBy: true,
      openedUntil: true,
    },
  });
}

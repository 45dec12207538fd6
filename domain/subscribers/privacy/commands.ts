import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { moveClaim } from "#domain/eligibility/decisions/commands.ts";
import { findAssessmentInput } from "#domain/eligibility/decisions/queries.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import { assessClaim } from "#domain/eligibility/rules.ts";
import { suppressionHash } from "#domain/eligibility/suppressions/queries.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { ClaimStatus } from "#prisma/generated/client.ts";
import {
  mailAccountCode,
  spendAccountCode,
  type AccountCodeRefusal,
} from "../codes/commands.ts";
import { accountDeletedMail } from "../emails/account-deleted.ts";
import { redactAccount } from "../redaction/commands.ts";
import { deletedLabel } from "../redaction/facts.ts";

export type DeletionRefusal =
  "unknown" | "too-soon" | "staff" | AccountCodeRefusal;

const open: ClaimStatus[] = ["confirming", "checking", "in_review", "asked"];
const secondsBetweenCodes = 60;

/** Mails the code without which an account cannot be deleted. */
export function requestDeletion(
  subscriberId: string,
  actor: Actor,
): Promise<Outcome<DeletionRefusal>> {
  return transaction(async (tx) => {
    const account = await lockAccount(tx, subscriberId);
    if (!account) return { ok: false, reason: "unknown" };
    if (account.isStaff) return { ok: false, reason: "staff" };
    const recent = await tx.$queryRaw<unknown[]>`
      select 1 from account_code
       where subscriber_id = ${subscriberId}::uuid and purpose = 'deletion'
         and created_at > now() - make_interval(secs => ${secondsBetweenCodes})`;
    if (recent.length > 0) return { ok: false, reason: "too-soon" };
    const { email } = account;
    await mailAccountCode(tx, { subscriberId, purpose: "deletion", email });
    await recordAudit(tx, {
      actor,
      action: "subscriber.deletion-requested",
      objectType: "subscriber",
      objectId: subscriberId,
      objectLabel: email,
    });
    return { ok: true };
  });
}

/**
 * Deletes an account at its reader's wish, all of it or nothing: the binding
 * ends, open claims are withdrawn, whatever names the person is overwritten or
 * removed, and every session is over. What remains is decisions and
 * qualifications of somebody without a name, which circulation audits count
 * (and a suspended person's numbers as keyed hashes, so that deleting the
 * account does not end the suspension).
 */
export function deleteAccount(
  subscriberId: string,
  input: { code: string },
  actor: Actor,
): Promise<Outcome<DeletionRefusal>> {
  return transaction(async (tx) => {
    const account = await lockAccount(tx, subscriberId);
    if (!account) return { ok: false, reason: "unknown" };
    if (account.isStaff) return { ok: false, reason: "staff" };
    const spent = await spendAccountCode(tx, {
      subscriberId,
      purpose: "deletion",
      code: input.code,
    });
    if (!spent.ok) return { ...spent, field: "code" };
    await removeAccount(tx, { id: subscriberId, email: account.email }, actor);
    return { ok: true };
  });
}

/**
 * The deletion itself, also for accounts that fell silent. The caller has
 * locked the account and seen that it is not staff.
 */
export async function removeAccount(
  tx: Tx,
  account: { id: string; email: string },
  actor: Actor,
): Promise<void> {
  const now = await databaseNow(tx);
  await suppress(tx, account);
  await withdrawClaims(tx, account.id, actor);
  await endBinding(tx, account.id, now);
  await redactAccount(tx, account);
  await tx.subscriber.update({
    where: { id: account.id },
    data: {
      email: `deleted-${account.id}@deleted.invalid`,
      name: null,
      deletedAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: {
      ...actor,
      label: actor.kind === "reader" ? deletedLabel : actor.label,
    },
    action: "subscriber.deleted",
    objectType: "subscriber",
    objectId: account.id,
    objectLabel: deletedLabel,
  });
  await enqueueMail(tx, {
    key: `account-deleted:${account.id}`,
    kind: "account-deleted",
    recipient: account.email,
    ...accountDeletedMail(),
  });
  await notify(tx, "precis_session", account.id);
}

async function lockAccount(tx: Tx, id: string) {
  await lockSubscriber(tx, id);
  const found = await tx.subscriber.findFirst({
    where: { id, deletedAt: null },
    select: { email: true, staff: { select: { endedAt: true } } },
  });
  if (!found) return null;
  const isStaff = found.staff !== null && found.staff.endedAt === null;
  return { email: found.email, isStaff };
}

async function suppress(tx: Tx, account: { id: string; email: string }) {
  const live = await tx.suspension.findFirst({
    where: { subscriberId: account.id, restoredAt: null },
    select: { reason: true },
  });
  if (!live) return;
  const claims = await tx.claim.findMany({
    where: { subscriberId: account.id, npi: { not: null } },
    distinct: ["npi"],
    select: { npi: true },
  });
  const { reason } = live;
  const numbers = claims.map(({ npi }) => ({
    kind: "npi",
    valueHash: suppressionHash("npi", npi!),
    reason,
  }));
  const valueHash = suppressionHash("email", account.email);
  await tx.suppression.createMany({
    data: [{ kind: "email", valueHash, reason }, ...numbers],
    skipDuplicates: true,
  });
}

async function withdrawClaims(tx: Tx, subscriberId: string, actor: Actor) {
  const claims = await tx.claim.findMany({
    where: { subscriberId, status: { in: open } },
    select: { id: true },
  });
  for (const { id: claimId } of claims) {
    const input = await findAssessmentInput(tx, claimId, await databaseNow(tx));
    await moveClaim(tx, {
      claimId,
      to: "withdrawn",
      reason: "account-deleted",
      actor,
      input,
      assessment: assessClaim(input),
      data: { dueAt: null, checkAt: null, mailboxCodeHash: null },
    });
  }
}

async function endBinding(tx: Tx, subscriberId: string, now: Date) {
  await tx.binding.updateMany({
    where: { subscriberId, endedAt: null },
    data: { endedAt: now, endReason: "account-deleted" },
  });
}

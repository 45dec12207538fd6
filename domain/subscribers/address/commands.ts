import { randomUUID } from "node:crypto";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import {
  databaseNow,
  isUniqueViolation,
  notify,
  transaction,
  type Tx,
} from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import {
  mailAccountCode,
  spendAccountCode,
  type AccountCodeRefusal,
} from "../codes/commands.ts";
import { addressChangedMail } from "../emails/address-changed.ts";

/**
 * Mails a code to an address that shall become the account's. The answer is
 * the same whether or not the address has an account of its own.
 */
export function requestAddress(
  subscriberId: string,
  input: { email: string },
  actor: Actor,
): Promise<Outcome<"same-address">> {
  return transaction(async (tx) => {
    const before = await lockAddress(tx, subscriberId);
    if (before === input.email)
      return { ok: false, reason: "same-address", field: "email" };
    const { email } = input;
    await mailAccountCode(tx, { subscriberId, purpose: "address", email });
    await recordAudit(tx, {
      actor,
      action: "subscriber.address-requested",
      objectType: "subscriber",
      objectId: subscriberId,
      objectLabel: before,
    });
    return { ok: true };
  });
}

/**
 * Makes the proven address the account's, tells the old one, and ends every
 * other session: whoever reads the old mailbox must not keep a way in. Only
 * whoever holds the mailbox learns that it has an account already.
 */
export async function changeAddress(
  account: { subscriberId: string; sessionId: string },
  input: { code: string },
  actor: Actor,
): Promise<Outcome<AccountCodeRefusal | "address-taken">> {
  try {
    return await transaction((tx) => change(tx, account, input, actor));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, reason: "address-taken", field: "code" };
  }
}

async function change(
  tx: Tx,
  { subscriberId, sessionId }: { subscriberId: string; sessionId: string },
  { code }: { code: string },
  actor: Actor,
): Promise<Outcome<AccountCodeRefusal>> {
  const before = await lockAddress(tx, subscriberId);
  const proof = { subscriberId, purpose: "address" as const, code };
  const spent = await spendAccountCode(tx, proof);
  if (!spent.ok) return { ...spent, field: "code" };
  const now = await databaseNow(tx);
  await tx.subscriber.update({
    where: { id: subscriberId },
    data: { email: spent.email, emailConfirmedAt: now },
    select: { id: true },
  });
  await tx.session.updateMany({
    where: { subscriberId, revokedAt: null, id: { not: sessionId } },
    data: { revokedAt: now },
  });
  await tellBoth(tx, { subscriberId, before, after: spent.email }, actor);
  return { ok: true };
}

async function lockAddress(tx: Tx, subscriberId: string): Promise<string> {
  await lockSubscriber(tx, subscriberId);
  const { email } = await tx.subscriber.findUniqueOrThrow({
    where: { id: subscriberId },
    select: { email: true },
  });
  return email;
}

async function tellBoth(
  tx: Tx,
  change: { subscriberId: string; before: string; after: string },
  actor: Actor,
): Promise<void> {
  const { subscriberId, before, after } = change;
  await recordAudit(tx, {
    actor,
    action: "subscriber.address-changed",
    objectType: "subscriber",
    objectId: subscriberId,
    objectLabel: after,
    before: { email: before },
    after: { email: after },
  });
  await enqueueMail(tx, {
    key: `address-changed:${randomUUID()}`,
    kind: "address-changed",
    recipient: before,
    ...addressChangedMail(),
  });
  await notify(tx, "precis_session", subscriberId);
}

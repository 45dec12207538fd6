import { timingSafeEqual } from "node:crypto";
import { addMinutes } from "#lib/clock.ts";
import { databaseNow, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import { keyedHash, randomDigits } from "#lib/secret.ts";
import { accountCodeMail } from "../emails/account-code.ts";

/** What a session alone may not do: somebody may have left it open. */
export type CodePurpose = "deletion" | "address";
export type AccountCodeRefusal = "code-wrong" | "code-spent";

const codeMinutes = 15;
const guesses = 5;

/** Six digits could be tried offline, so the hash is keyed and bound to its row. */
function hashOf(id: string, code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash("account-code", `${id}:${code}`));
}

/** Mails a fresh code for `purpose` to `email`; earlier ones are void. */
export async function mailAccountCode(
  tx: Tx,
  options: { subscriberId: string; purpose: CodePurpose; email: string },
): Promise<void> {
  const { subscriberId, purpose, email } = options;
  const now = await databaseNow(tx);
  await tx.accountCode.deleteMany({
    where: { subscriberId, purpose, spentAt: null },
  });
  const row = await tx.accountCode.create({
    data: {
      subscriberId,
      purpose,
      email,
      codeHash: new Uint8Array(32),
      expiresAt: addMinutes(now, codeMinutes),
    },
    select: { id: true },
  });
  const code = randomDigits(6);
  await tx.accountCode.update({
    where: { id: row.id },
    data: { codeHash: hashOf(row.id, code) },
    select: { id: true },
  });
  await enqueueMail(tx, {
    key: `account-code:${row.id}`,
    kind: `account-code-${purpose}`,
    recipient: email,
    ...accountCodeMail({ purpose, code, minutes: codeMinutes }),
  });
}

/**
 * Spends the live code of `purpose`; answers where it had been mailed. A wrong
 * guess is counted and stays counted when the caller commits.
 */
export async function spendAccountCode(
  tx: Tx,
  options: { subscriberId: string; purpose: CodePurpose; code: string },
): Promise<
  { ok: true; email: string } | { ok: false; reason: AccountCodeRefusal }
> {
  const { subscriberId, purpose, code } = options;
  const now = await databaseNow(tx);
  const [tried] = await tx.accountCode.updateManyAndReturn({
    where: {
      subscriberId,
      purpose,
      spentAt: null,
      expiresAt: { gt: now },
      attempts: { lt: guesses },
    },
    data: { attempts: { increment: 1 } },
    select: { id: true, email: true, codeHash: true, attempts: true },
  });
  if (!tried) return { ok: false, reason: "code-spent" };
  const { id, email, codeHash, attempts } = tried;
  if (!timingSafeEqual(codeHash, hashOf(id, code))) {
    const reason = attempts >= guesses ? "code-spent" : "code-wrong";
    return { ok: false, reason };
  }
  await tx.accountCode.update({
    where: { id },
    data: { spentAt: now },
    select: { id: true },
  });
  return { ok: true, email };
}

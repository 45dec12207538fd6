import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { findOrCreateByEmail } from "#domain/subscribers/commands.ts";
import { addMinutes } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { keyedHash, randomDigits, randomToken, sha256 } from "#lib/secret.ts";
import { signInCodeMail } from "./emails/sign-in-code.ts";
import { findStaffFactor } from "./queries.ts";
import {
  agentFamily,
  codeAttempts,
  codeMinutes,
  linkMinutes,
  sessionEnd,
  sessionsPerReader,
} from "./rules.ts";
import type { OpenedSession, SignInEntry, SignInReason } from "./schema.ts";

/**
 * Mails a six-digit code, and the same as a link, to any address. The answer
 * is the same whether or not an account exists, because none is looked up.
 */
export async function requestSignInCode(input: {
  email: string;
  next: string;
}): Promise<Outcome<never, { request: string }>> {
  const code = randomDigits(6);
  const linkToken = randomToken();
  const request = await transaction(async (tx) => {
    const now = await databaseNow(tx);
    const id = await storeRequest(tx, input, { code, linkToken, now });
    await mailCode(tx, { id, email: input.email, code, linkToken });
    await recordAudit(tx, {
      actor: { kind: "reader", id: null, label: input.email },
      action: "sign-in.requested",
      objectType: "sign-in-request",
      objectId: id,
      objectLabel: `for ${input.email}`,
    });
    return id;
  });
  return { ok: true, request };
}

async function storeRequest(
  tx: Tx,
  input: { email: string; next: string },
  made: { code: string; linkToken: string; now: Date },
): Promise<string> {
  const row = await tx.signInRequest.create({
    data: {
      email: input.email,
      returnTo: input.next,
      codeHash: Buffer.alloc(32),
      linkHash: Uint8Array.from(sha256(made.linkToken)),
      expiresAt: addMinutes(made.now, codeMinutes),
      linkExpiresAt: addMinutes(made.now, linkMinutes),
    },
    select: { id: true },
  });
  await tx.signInRequest.update({
    where: { id: row.id },
    data: { codeHash: Uint8Array.from(hashCode(row.id, made.code)) },
  });
  return row.id;
}

function mailCode(
  tx: Tx,
  made: { id: string; email: string; code: string; linkToken: string },
): Promise<void> {
  const link = new URL("/sign-in/link", env().url);
  link.searchParams.set("token", made.linkToken);
  return enqueueMail(tx, {
    key: `sign-in-${made.id}`,
    kind: "sign-in-code",
    recipient: made.email,
    ...signInCodeMail({
      siteName: env().siteName,
      code: made.code,
      linkUrl: link.href,
      codeMinutes,
      linkMinutes,
    }),
  });
}

// Six digits could be tried offline, so the hash is keyed and bound to its request.
function hashCode(requestId: string, code: string): Buffer {
  return keyedHash("sign-in-code", `${requestId}:${code}`);
}

/** Spends a code or a link and opens a session; exactly one of many wins. */
export async function openSession(
  entry: SignInEntry,
  userAgent: string,
): Promise<Outcome<SignInReason, OpenedSession>> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const spent =
      "token" in entry
        ? await spendLink(tx, entry.token, now)
        : await spendCode(tx, entry.request, entry.code, now);
    if (!spent.ok) return spent;
    const subscriber = await findOrCreateByEmail(tx, spent.email);
    return {
      ok: true as const,
      ...(await startSession(tx, subscriber, now, userAgent)),
      returnTo: spent.returnTo,
    };
  });
}

type Spent = Outcome<SignInReason, { email: string; returnTo: string }>;

async function spendLink(tx: Tx, token: string, now: Date): Promise<Spent> {
  const linkHash = Uint8Array.from(sha256(token));
  const taken = await tx.signInRequest.updateManyAndReturn({
    where: { linkHash, consumedAt: null, linkExpiresAt: { gt: now } },
    data: { consumedAt: now },
    select: { email: true, returnTo: true },
  });
  const request = taken[0];
  return request
    ? { ok: true, ...request }
    : { ok: false, reason: "link-spent" };
}

async function spendCode(
  tx: Tx,
  id: string,
  code: string,
  now: Date,
): Promise<Spent> {
  // The attempt is counted first and kept even when the code is wrong.
  const tried = await tx.signInRequest.updateManyAndReturn({
    where: {
      id,
      consumedAt: null,
      expiresAt: { gt: now },
      attempts: { lt: codeAttempts },
    },
    data: { attempts: { increment: 1 } },
    select: { email: true, returnTo: true, codeHash: true, attempts: true },
  });
  const request = tried[0];
  if (!request) return { ok: false, reason: "code-spent", field: "code" };
  if (!timingSafeEqual(request.codeHash, hashCode(id, code))) {
    const reason =
      request.attempts >= codeAttempts ? "code-spent" : "code-wrong";
    return { ok: false, reason, field: "code" };
  }
  await tx.signInRequest.update({ where: { id }, data: { consumedAt: now } });
  return { ok: true, email: request.email, returnTo: request.returnTo };
}

async function startSession(
  tx: Tx,
  subscriber: { id: string; email: string },
  now: Date,
  userAgent: string,
): Promise<Omit<OpenedSession, "returnTo">> {
  const staff = await findStaffFactor(subscriber.id, tx);
  const isStaff = staff !== null && staff.endedAt === null;
  const token = randomToken();
  const expiresAt = sessionEnd(isStaff, now);
  const session = await tx.session.create({
    data: {
      tokenHash: Uint8Array.from(sha256(token)),
      subscriberId: subscriber.id,
      expiresAt,
      factors: ["mail-code"],
      agentFamily: agentFamily(userAgent),
    },
    select: { id: true },
  });
  await dropOldest(tx, subscriber.id, now);
  await recordAudit(tx, {
    actor: {
      kind: isStaff ? "staff" : "reader",
      id: subscriber.id,
      label: subscriber.email,
    },
    action: "session.opened",
    objectType: "session",
    objectId: session.id,
    objectLabel: `on ${agentFamily(userAgent)}`,
    after: { factors: ["mail-code"] },
  });
  return {
    token,
    maxAge: Math.floor((expiresAt.getTime() - now.getTime()) / 1000),
    needsSecondFactor: isStaff,
  };
}

async function dropOldest(tx: Tx, subscriberId: string, now: Date) {
  const surplus = await tx.session.findMany({
    where: { subscriberId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    skip: sessionsPerReader,
    select: { id: true },
  });
  await tx.session.updateMany({
    where: { id: { in: surplus.map((row) => row.id) } },
    data: { revokedAt: now },
  });
}

/** Ends one session of this subscriber; an unknown one is simply not there. */
export async function revokeSession(
  input: { sessionId: string; subscriberId: string },
  actor: Actor,
): Promise<Outcome<"unknown">> {
  return revoke(
    { id: input.sessionId, subscriberId: input.subscriberId },
    actor,
    "session.revoked",
  );
}

/** Ends every session of this subscriber, this one included. */
export async function revokeAllSessions(
  subscriberId: string,
  actor: Actor,
): Promise<Outcome<"unknown">> {
  return revoke({ subscriberId }, actor, "session.all-revoked");
}

async function revoke(
  which: { id?: string; subscriberId: string },
  actor: Actor,
  action: "session.revoked" | "session.all-revoked",
): Promise<Outcome<"unknown">> {
  return transaction(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { ...which, revokedAt: null },
      data: { revokedAt: await databaseNow(tx) },
    });
    if (ended.count === 0) return { ok: false, reason: "unknown" } as const;
    await recordAudit(tx, {
      actor,
      action,
      objectType: "session",
      objectId: which.id ?? which.subscriberId,
      after: { ended: ended.count },
    });
    await notify(tx, "precis_session", which.subscriberId);
    return { ok: true } as const;
  });
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(sessionId: string): Promise<void> {
  await transaction(
    (tx) =>
      tx.$executeRaw`update session set last_seen_at = now() where id = ${sessionId}::uuid and last_seen_at < now() - interval '1 minute'`,
  );
}

/** Deletes what is over and proves nothing any more; answers how many rows. */
export async function deleteSpent(): Promise<number> {
  return transaction(async (tx) => {
    const counts = [
      await tx.$executeRaw`delete from sign_in_request where created_at < now() - interval '2 days'`,
      await tx.$executeRaw`delete from form_return where created_at < now() - interval '1 day'`,
      await tx.$executeRaw`delete from rate_limit where expire < now() - interval '1 hour'`,
      await tx.$executeRaw`delete from session where expires_at < now() - interval '30 days'`,
    ];
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

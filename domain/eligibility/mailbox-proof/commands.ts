import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addMinutes } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { keyedHash, randomDigits } from "#lib/secret.ts";
import { putToDecision } from "../settling/commands.ts";
import { mailboxCodeMail } from "../emails/mailbox-code.ts";
import {
  classifyDomain,
  localPartFits,
  registrableDomain,
} from "../mailbox.ts";
import { mailboxPoints } from "../policy.ts";
import { findCuratedDomains, findPolicy } from "../queries.ts";
import { findRegistryRecord } from "../registry/queries.ts";

/** Five guesses for each of at most five codes: 25 in a million. */
const codeMinutes = 10;
const guessesPerCode = 5;
const codesPerClaim = 5;
const minutesBetweenCodes = 1;

export type CodeRefusal = "unknown" | "code-wrong" | "code-spent";

/** Six digits could be tried offline, so the hash is keyed and bound to its claim. */
function hashCode(claimId: string, code: string): Buffer {
  return keyedHash("claim-mailbox-code", `${claimId}:${code}`);
}

/** Mails a fresh code for the claim's work mailbox; an earlier one is void. */
export async function mailCode(
  tx: Tx,
  options: { claimId: string; recipient: string; now: Date },
): Promise<void> {
  const { claimId, recipient, now } = options;
  const code = randomDigits(6);
  const claim = await tx.claim.update({
    where: { id: claimId },
    data: {
      mailboxCodeHash: Uint8Array.from(hashCode(claimId, code)),
      mailboxCodeExpires: addMinutes(now, codeMinutes),
      mailboxAttempts: 0,
      mailboxCodes: { increment: 1 },
    },
    select: { mailboxCodes: true },
  });
  await enqueueMail(tx, {
    key: `claim-mailbox:${claimId}:${claim.mailboxCodes}`,
    kind: "claim-mailbox",
    recipient,
    ...mailboxCodeMail({ code, minutes: codeMinutes }),
  });
}

/** Sends another code, not sooner than a minute after the last. */
export function resendMailboxCode(
  input: { id: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | "too-soon" | "too-many-codes">> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const claim = await lockConfirming(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    if (claim.mailboxCodes >= codesPerClaim) {
      return { ok: false, reason: "too-many-codes" } as const;
    }
    const soonest = addMinutes(
      claim.mailboxCodeExpires ?? now,
      minutesBetweenCodes - codeMinutes,
    );
    if (soonest > now) return { ok: false, reason: "too-soon" } as const;
    await mailCode(tx, { claimId: claim.id, recipient: claim.workEmail, now });
    await recordAudit(tx, {
      actor,
      action: "claim.mailbox-code-sent",
      objectType: "claim",
      objectId: claim.id,
      objectLabel: `${claim.firstName} ${claim.lastName}`,
    });
    return { ok: true } as const;
  });
}

/** Proves the work mailbox with its code, and puts the claim to decision. */
export function confirmMailbox(
  input: { id: string; code: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<CodeRefusal>> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const claim = await lockConfirming(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const wrong = await tryCode(tx, claim, input.code, now);
    if (wrong) return { ok: false, reason: wrong, field: "code" } as const;
    await recordAudit(tx, {
      actor,
      action: "claim.mailbox-confirmed",
      objectType: "claim",
      objectId: claim.id,
      objectLabel: `${claim.firstName} ${claim.lastName}`,
      after: { mailbox: claim.workEmail },
    });
    await addMailboxEvidence(tx, claim.id, "mailed-code");
    await putToDecision(tx, claim.id);
    return { ok: true as const };
  });
}

async function lockConfirming(tx: Tx, id: string, subscriberId: string) {
  await tx.$queryRaw`select id from claim where id = ${id}::uuid for update`;
  return tx.claim.findFirst({
    where: { id, subscriberId, status: "confirming" },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      workEmail: true,
      mailboxCodeHash: true,
      mailboxCodeExpires: true,
      mailboxAttempts: true,
      mailboxCodes: true,
    },
  });
}

type Confirming = NonNullable<Awaited<ReturnType<typeof lockConfirming>>>;

/** Counts a wrong guess, which stays counted, and spends a right one. */
async function tryCode(
  tx: Tx,
  claim: Confirming,
  code: string,
  now: Date,
): Promise<"code-wrong" | "code-spent" | null> {
  const { id, mailboxCodeHash, mailboxCodeExpires, mailboxAttempts } = claim;
  const isLive = mailboxCodeExpires !== null && mailboxCodeExpires > now;
  if (!mailboxCodeHash || !isLive || mailboxAttempts >= guessesPerCode) {
    return "code-spent";
  }
  const isRight = timingSafeEqual(mailboxCodeHash, hashCode(id, code));
  await tx.claim.update({
    where: { id },
    data: isRight
      ? { mailboxCodeHash: null }
      : { mailboxAttempts: { increment: 1 } },
    select: { id: true },
  });
  if (isRight) return null;
  return mailboxAttempts + 1 >= guessesPerCode ? "code-spent" : "code-wrong";
}

/**
 * Keeps the proven mailbox as evidence, weighed by its domain and by whether
 * it shows the name the registry holds (the typed one when there is no record).
 */
export async function addMailboxEvidence(
  tx: Tx,
  claimId: string,
  source: "account-address" | "mailed-code",
): Promise<void> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { workEmail: true, npi: true, firstName: true, lastName: true },
  });
  const curated = await findCuratedDomains(claim.workEmail, tx);
  const domainClass = classifyDomain(claim.workEmail, curated);
  const showsName = localPartFits(
    claim.workEmail,
    await namesOnRecord(tx, claim),
  );
  await tx.evidenceItem.create({
    data: {
      claimId,
      kind: "work-mailbox",
      source,
      points: mailboxPoints(await findPolicy(tx), domainClass, showsName),
      detail: {
        email: claim.workEmail,
        domain: registrableDomain(claim.workEmail),
        domainClass,
        showsName,
      },
    },
    select: { id: true },
  });
}

async function namesOnRecord(
  tx: Tx,
  claim: { npi: string | null; firstName: string; lastName: string },
) {
  const record = claim.npi ? await findRegistryRecord(claim.npi, tx) : null;
  if (!record) return [{ first: claim.firstName, last: claim.lastName }];
  const { firstName, middleName, lastName } = record;
  const other = {
    first: record.otherFirstName || firstName,
    middle: record.otherMiddleName,
    last: record.otherLastName,
  };
  return [{ first: firstName, middle: middleName, last: lastName }, other];
}

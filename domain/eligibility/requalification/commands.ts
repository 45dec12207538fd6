import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays, addMinutes } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { keyedHash, randomDigits, seal } from "#lib/secret.ts";
import { mailboxCodeMail } from "../emails/mailbox-code.ts";
import { lockSubscriber } from "../lock.ts";
import { findCalendarOf, type Calendar } from "../notices/queries.ts";
import { isMailboxDue } from "../notices/rules.ts";
import type { Policy } from "../policy.ts";
import { recordQualification } from "../qualifications/commands.ts";
import { findPolicy, findText } from "../queries.ts";
import { validityOf } from "../terms.ts";
import { countCodes, findLiveCode, mailboxAgain } from "./queries.ts";
import { needsCode } from "./rules.ts";
import type { ConfirmationInput, Confirming } from "./schema.ts";

/** As for a claim's own code: 25 guesses in a million, here for each day. */
const codeMinutes = 10;
const guessesPerCode = 5;
const codesPerDay = 5;
const minutesBetweenCodes = 1;

export type RequalificationRefusal =
  | "nothing-to-confirm"
  | "attestation-changed"
  | "code-missing"
  | "code-wrong"
  | "code-spent";

/**
 * The reader's word that the details still hold: the qualification starts anew
 * from now, as at an approval. Where the mailbox is due its code comes with it.
 * A changed name, number or profession is a new claim and does not go this way;
 * a licence or a programme gets no longer by anybody's word.
 */
export function requalify(
  input: ConfirmationInput,
  actor: Actor,
  account: Confirming,
): Promise<Outcome<RequalificationRefusal>> {
  return transaction(async (tx) => {
    const live = await lockConfirmable(tx, account.subscriberId);
    if (!live) return { ok: false, reason: "nothing-to-confirm" } as const;
    const { binding, claimId, now } = live;
    const policy = await findPolicy(tx);
    const attestation = await findText("attestation", tx);
    if (attestation.version !== input.attestation) {
      const reason = "attestation-changed";
      return { ok: false, reason, field: "attested" } as const;
    }
    const wasDue = isMailboxDue(binding.mailboxProvenAt, policy.terms, now);
    if (needsCode(account, binding, policy.terms, now)) {
      const wrong = await tryCode(tx, claimId, input.code, now);
      if (wrong) return { ok: false, reason: wrong, field: "code" } as const;
    }
    await confirm(tx, { live, input, actor, policy, isProven: wasDue });
    return { ok: true } as const;
  });
}

type Live = { binding: Calendar; claimId: string; now: Date };

/** The reader's binding while it can be confirmed, locked with its claim. */
async function lockConfirmable(
  tx: Tx,
  subscriberId: string,
): Promise<Live | null> {
  await lockSubscriber(tx, subscriberId);
  await tx.$queryRaw`
    select id from binding
     where subscriber_id = ${subscriberId}::uuid and ended_at is null for update`;
  const binding = await findCalendarOf(tx, subscriberId);
  const now = await databaseNow(tx);
  if (!binding || binding.validUntil <= now) return null;
  const { claimId } = await tx.binding.findUniqueOrThrow({
    where: { id: binding.id },
    select: { claimId: true },
  });
  return { binding, claimId, now };
}

async function confirm(
  tx: Tx,
  confirmation: {
    live: Live;
    input: ConfirmationInput;
    actor: Actor;
    policy: Policy;
    isProven: boolean;
  },
): Promise<void> {
  const { live, input, actor, policy, isProven } = confirmation;
  const { binding, claimId, now } = live;
  const changed = await updateDetails(tx, claimId, input);
  const validUntil = await renew(tx, live, policy, isProven);
  const event = { occasion: "requalification", automatic: true, now } as const;
  const texts = await textsInForce(tx);
  await recordQualification(tx, { bindingId: binding.id, texts, ...event });
  const { qualifiedAt } = binding;
  await recordAudit(tx, {
    actor,
    action: "binding.requalified",
    objectType: "binding",
    objectId: binding.id,
    objectLabel: binding.email,
    before: { ...changed.before, qualifiedAt, validUntil: binding.validUntil },
    after: { ...changed.after, qualifiedAt: now, validUntil, isProven },
  });
  await notify(tx, "precis_session", binding.subscriberId);
}

/** The reader confirms under the words of today, not those of the claim. */
async function textsInForce(tx: Tx) {
  const offer = await findText("offer", tx);
  const attestation = await findText("attestation", tx);
  return { offerTextId: offer.id, attestationTextId: attestation.id };
}

/** Counts the qualification from now on; answers until when it is good. */
async function renew(
  tx: Tx,
  { binding, now }: Live,
  policy: Policy,
  isProven: boolean,
): Promise<Date> {
  const { id, path } = binding;
  const validUntil =
    path === "npi" ? validityOf({ path, now, policy }) : binding.validUntil;
  const proven = isProven ? { mailboxProvenAt: now } : {};
  await tx.binding.update({
    where: { id },
    data: { qualifiedAt: now, validUntil, ...proven },
    select: { id: true },
  });
  if (isProven) {
    // A grace from the registry is not ended by the reader's word.
    await tx.binding.updateMany({
      where: { id, graceReason: "mailbox-unproven" },
      data: { graceUntil: null, graceReason: null },
    });
  }
  return validUntil;
}

/** Keeps the small things current; what was decided upon is in the decisions. */
async function updateDetails(
  tx: Tx,
  claimId: string,
  input: ConfirmationInput,
) {
  const { specialty, practiceState, practiceZip } = input;
  const after = { specialty, practiceState, practiceZip };
  const before = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { specialty: true, practiceState: true, practiceZip: true },
  });
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  if (isSame) return { before: {}, after: {} };
  await tx.claim.update({
    where: { id: claimId },
    data: after,
    select: { id: true },
  });
  return { before, after };
}

/** Mails a code to the work mailbox of the live binding; an earlier one is void. */
export function sendMailboxCode(
  actor: Actor,
  subscriberId: string,
): Promise<
  Outcome<"nothing-to-confirm" | "too-soon" | "too-many-codes-today">
> {
  return transaction(async (tx) => {
    const live = await lockConfirmable(tx, subscriberId);
    if (!live) return { ok: false, reason: "nothing-to-confirm" } as const;
    const { binding, claimId, now } = live;
    const earlier = await findLiveCode(tx, claimId);
    const soonest =
      earlier && addMinutes(earlier.createdAt, minutesBetweenCodes);
    if (soonest && soonest > now) {
      return { ok: false, reason: "too-soon" } as const;
    }
    if ((await countCodes(tx, claimId, addDays(now, -1))) >= codesPerDay) {
      return { ok: false, reason: "too-many-codes-today" } as const;
    }
    const id = await storeCode(tx, claimId, binding.workEmail, now);
    await recordAudit(tx, {
      actor,
      action: "binding.mailbox-code-sent",
      objectType: "binding",
      objectId: binding.id,
      objectLabel: binding.email,
      after: { code: id },
    });
    return { ok: true } as const;
  });
}

async function storeCode(
  tx: Tx,
  claimId: string,
  recipient: string,
  now: Date,
): Promise<string> {
  await spendCodes(tx, claimId, now);
  const code = randomDigits(6);
  const { id } = await tx.possessionCode.create({
    data: {
      claimId,
      channel: mailboxAgain,
      target: seal(mailboxAgain, recipient),
      codeHash: hashCode(claimId, code),
      expiresAt: addMinutes(now, codeMinutes),
    },
    select: { id: true },
  });
  await enqueueMail(tx, {
    key: `mailbox-again:${id}`,
    kind: "claim-mailbox",
    recipient,
    ...mailboxCodeMail({ code, minutes: codeMinutes }),
  });
  return id;
}

function spendCodes(tx: Tx, claimId: string, now: Date) {
  return tx.possessionCode.updateMany({
    where: { claimId, channel: mailboxAgain, spentAt: null },
    data: { spentAt: now },
  });
}

/** Six digits could be tried offline, so the hash is keyed and bound to its claim. */
function hashCode(claimId: string, code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash(mailboxAgain, `${claimId}:${code}`));
}

/** Counts a wrong guess, which stays counted, and spends a right one. */
async function tryCode(
  tx: Tx,
  claimId: string,
  code: string,
  now: Date,
): Promise<"code-missing" | "code-wrong" | "code-spent" | null> {
  if (!code) return "code-missing";
  const live = await findLiveCode(tx, claimId);
  if (!live || live.expiresAt <= now || live.attempts >= guessesPerCode) {
    return "code-spent";
  }
  if (timingSafeEqual(live.codeHash, hashCode(claimId, code))) {
    await spendCodes(tx, claimId, now);
    return null;
  }
  await tx.possessionCode.update({
    where: { id: live.id },
    data: { attempts: { increment: 1 } },
    select: { id: true },
  });
  return live.attempts + 1 >= guessesPerCode ? "code-spent" : "code-wrong";
}

import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { addEvidence, auditClaim, lockOwnClaim } from "../evidence/commands.ts";
import {
  issueCode,
  refuseAnotherCode,
  tryCode,
  type CodeRefusal,
} from "../possession/commands.ts";
import { findPolicy } from "../queries.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import { practiceAddress } from "./address.ts";
import { letterEveryDays } from "./schema.ts";

/** Sheets that are printed together at most. */
const batchSize = 100;

export type LetterRefusal =
  "unknown" | "no-postal-address" | "too-soon" | "too-many-codes";

/**
 * Asks for a letter to the practice address of the claimed record. The reader
 * never learns where it goes; whoever opens the mail there has the code.
 */
export function requestLetter(
  input: { id: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<LetterRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const record = claim.npi && (await findRegistryRecord(claim.npi, tx));
    const address = practiceAddress(record || null);
    if (!address) return { ok: false, reason: "no-postal-address" } as const;
    const now = await databaseNow(tx);
    const refused = await refuseAnotherCode(tx, {
      claimId: claim.id,
      channel: "letter",
      minutes: letterEveryDays * 24 * 60,
      now,
    });
    if (refused) return { ok: false, reason: refused } as const;
    const { terms } = await findPolicy(tx);
    await issueCode(tx, {
      claimId: claim.id,
      channel: "letter",
      target: JSON.stringify(address),
      now,
      expiresAt: addDays(now, terms.letterDays),
    });
    await auditClaim(tx, claim, actor, "claim.letter-requested");
    return { ok: true } as const;
  });
}

/** Takes the code from the letter as evidence. */
export function confirmLetter(
  input: { id: string; code: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | CodeRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const now = await databaseNow(tx);
    const wrong = await tryCode(tx, {
      claimId: claim.id,
      channel: "letter",
      code: input.code,
      now,
    });
    if (wrong) return { ok: false, reason: wrong, field: "code" } as const;
    const { points, terms } = await findPolicy(tx);
    await addEvidence(
      tx,
      claim,
      {
        kind: "letter",
        points: points.letter,
        source: "letter to the practice address of the registry",
        detail: {},
        expiresAt: addDays(now, terms.mailboxDays),
      },
      actor,
    );
    return { ok: true } as const;
  });
}

/**
 * Takes the letters that wait, the oldest first, into a batch to print. Letters
 * of the member of staff who prints are left to a colleague.
 */
export function makeBatch(
  actor: Actor,
): Promise<Outcome<"no-letters", { batchId: string }>> {
  return transaction(async (tx) => {
    const waiting = await takeWaiting(tx, actor.id);
    if (waiting.length === 0) {
      return { ok: false, reason: "no-letters" } as const;
    }
    const { id: batchId } = await tx.letterBatch.create({
      data: { createdBy: actor.id },
      select: { id: true },
    });
    await tx.possessionCode.updateMany({
      where: { id: { in: waiting } },
      data: { batchId },
    });
    await recordAudit(tx, {
      actor,
      action: "letter-batch.printed",
      objectType: "letter-batch",
      objectId: batchId,
      after: { letters: waiting.length },
    });
    return { ok: true as const, batchId };
  });
}

/** Two who press at once get different letters. */
async function takeWaiting(tx: Tx, staffId: string | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select code.id from possession_code code
      join claim on claim.id = code.claim_id
     where code.channel = 'letter' and code.batch_id is null
       and code.spent_at is null and code.expires_at > clock_timestamp()
       and claim.subscriber_id is distinct from ${staffId}::uuid
     order by code.created_at
     limit ${batchSize} for update of code skip locked`;
  return rows.map(({ id }) => id);
}

/**
 * Notes that a batch went to the post. From then on nobody can read its codes
 * any more, and their days count from here.
 */
export function postBatch(
  input: { id: string },
  actor: Actor,
): Promise<Outcome<"unknown" | "already-posted">> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from letter_batch where id = ${input.id}::uuid for update`;
    const batch = await tx.letterBatch.findUnique({
      where: { id: input.id },
      select: { postedAt: true },
    });
    if (!batch) return { ok: false, reason: "unknown" } as const;
    if (batch.postedAt) return { ok: false, reason: "already-posted" } as const;
    const now = await databaseNow(tx);
    const { terms } = await findPolicy(tx);
    await tx.letterBatch.update({
      where: { id: input.id },
      data: { postedAt: now },
      select: { id: true },
    });
    await tx.possessionCode.updateMany({
      where: { batchId: input.id, spentAt: null },
      data: { sealed: null, expiresAt: addDays(now, terms.letterDays) },
    });
    await recordAudit(tx, {
      actor,
      action: "letter-batch.posted",
      objectType: "letter-batch",
      objectId: input.id,
    });
    return { ok: true } as const;
  });
}

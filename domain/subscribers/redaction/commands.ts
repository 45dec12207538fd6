import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import {
  deletedLabel,
  redactChange,
  redactDetail,
  redactInputs,
  redactReason,
} from "./facts.ts";

type Account = { id: string; email: string };

/**
 * Overwrites everything that names the person behind an account and removes
 * what was only of use to them. Rows of histories stay, without the person:
 * the database lets them be rewritten in a transaction that says so, and only
 * there (`refuse_rewriting`).
 */
export async function redactAccount(tx: Tx, account: Account): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { subscriberId: account.id },
    select: { id: true, workEmail: true },
  });
  const claimIds = claims.map((claim) => claim.id);
  await redactMail(tx, [
    account.email,
    ...claims.map((claim) => claim.workEmail).filter(Boolean),
  ]);
  await redactClaims(tx, claimIds);
  await redactWords(tx, account.id, claimIds);
  await rewriting(tx, () => redactTrail(tx, account, claimIds));
  await removeTraces(tx, account, claimIds);
}

/** Takes the person out of claims, with their evidence and decisions. */
export async function redactClaims(tx: Tx, claimIds: string[]): Promise<void> {
  await redactTyped(tx, claimIds);
  await redactEvidence(tx, claimIds);
  await rewriting(tx, () => redactDecisions(tx, claimIds));
}

/** Lets histories be rewritten while `work` runs, and no longer. */
async function rewriting(tx: Tx, work: () => Promise<void>): Promise<void> {
  await tx.$queryRaw`select set_config('precis.redacting', 'on', true)`;
  await work();
  await tx.$queryRaw`select set_config('precis.redacting', 'off', true)`;
}

/** What was written to the person, by whichever address it went. */
async function redactMail(tx: Tx, addresses: string[]): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { recipient: { in: addresses }, sentAt: { not: null } },
    data: { recipient: "", subject: "", text: "", html: "" },
  });
  // What still waits is for somebody who is gone.
  await tx.outboxMail.deleteMany({
    where: { recipient: { in: addresses }, sentAt: null },
  });
}

/** Profession, specialty, state and the first three digits of the ZIP stay. */
async function redactTyped(tx: Tx, claimIds: string[]): Promise<void> {
  await tx.$executeRaw`
    update claim
       set first_name = '', last_name = '', npi = null, licence_number = '',
           licence_board = '', program = '', employer = '', work_email = '',
           practice_zip = left(practice_zip, 3), question = '', answer = '',
           return_to = '/', mailbox_code_hash = null, network_hash = null,
           device_hash = null, redacted_at = clock_timestamp()
     where id = any(${claimIds}::uuid[])`;
  await tx.binding.updateMany({
    where: { claimId: { in: claimIds }, endedAt: { not: null } },
    data: { npi: null },
  });
  await tx.bindingDoubt.updateMany({
    where: { binding: { claimId: { in: claimIds } } },
    data: { detail: { redacted: true }, mark: "", note: "" },
  });
  await tx.proposal.updateMany({
    where: { claimId: { in: claimIds } },
    data: { decision: { redacted: true } },
  });
}

async function redactDecisions(tx: Tx, claimIds: string[]): Promise<void> {
  const decisions = await tx.decision.findMany({
    where: { claimId: { in: claimIds } },
    select: { id: true, inputs: true },
  });
  for (const { id, inputs } of decisions) {
    await tx.decision.update({
      where: { id },
      data: { note: "", inputs: asJson(redactInputs(inputs)) },
      select: { id: true },
    });
  }
}

async function redactEvidence(tx: Tx, claimIds: string[]): Promise<void> {
  const items = await tx.evidenceItem.findMany({
    where: { claimId: { in: claimIds } },
    select: { id: true, detail: true },
  });
  for (const { id, detail } of items) {
    await tx.evidenceItem.update({
      where: { id },
      data: { detail: asJson(redactDetail(detail)) },
      select: { id: true },
    });
  }
  const ofClaims = { claimId: { in: claimIds } };
  await tx.documentPage.deleteMany({ where: { document: ofClaims } });
  await tx.document.updateMany({
    where: ofClaims,
    data: { sealedKey: null, facts: Prisma.DbNull },
  });
  await tx.$executeRaw`
    update document set deleted_at = coalesce(deleted_at, clock_timestamp())
     where claim_id = any(${claimIds}::uuid[])`;
  await tx.possessionCode.deleteMany({ where: ofClaims });
  await tx.holderQuestion.deleteMany({ where: ofClaims });
  // Whom the person asked is told apart by number from here on.
  await tx.$executeRaw`
    update vouch set email = id::text where claim_id = any(${claimIds}::uuid[])`;
}

/** What the person, or staff about the person, wrote in words of their own. */
async function redactWords(tx: Tx, subscriberId: string, claimIds: string[]) {
  await tx.appeal.updateMany({
    where: { OR: [{ subscriberId }, { claimId: { in: claimIds } }] },
    data: { text: "", note: "" },
  });
  await tx.suspension.updateMany({
    where: { subscriberId },
    data: { note: "" },
  });
}

async function redactTrail(tx: Tx, account: Account, claimIds: string[]) {
  const rows = await tx.auditEntry.findMany({
    where: {
      OR: [
        { actorId: account.id },
        { actorLabel: account.email },
        { objectId: { in: [account.id, ...claimIds] } },
        { objectLabel: { contains: account.email } },
      ],
    },
    select: {
      seq: true,
      actorId: true,
      actorLabel: true,
      reason: true,
      before: true,
      after: true,
    },
  });
  for (const { seq, actorId, actorLabel, ...row } of rows) {
    const isTheirs = actorId === account.id || actorLabel === account.email;
    await tx.auditEntry.update({
      where: { seq },
      data: {
        ...(isTheirs && { actorLabel: deletedLabel }),
        objectLabel: deletedLabel,
        reason: redactReason(row.reason),
        before: orNull(redactChange(row.before)),
        after: orNull(redactChange(row.after)),
      },
      select: { seq: true },
    });
  }
}

/** What nobody needs once the person is gone. */
async function removeTraces(tx: Tx, account: Account, claimIds: string[]) {
  const theirs = { where: { subscriberId: account.id } };
  await tx.session.deleteMany(theirs);
  await tx.claimDraft.deleteMany(theirs);
  await tx.numberAttempt.deleteMany(theirs);
  await tx.assertionRequest.deleteMany(theirs);
  await tx.accountCode.deleteMany(theirs);
  await tx.signInRequest.deleteMany({ where: { email: account.email } });
  await tx.$executeRaw`
    update consent set withdrawn_at = clock_timestamp()
     where subscriber_id = ${account.id}::uuid and withdrawn_at is null`;
  await tx.claim.updateMany({
    where: { id: { in: claimIds } },
    data: { openedBy: null, openedUntil: null },
  });
}

function asJson(value: Record<string, unknown>) {
  return value as Prisma.InputJsonObject;
}

function orNull(value: Record<string, unknown> | null) {
  return value === null ? Prisma.DbNull : asJson(value);
}

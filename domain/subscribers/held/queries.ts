import { db, type Reads } from "#lib/db.ts";
import { findConsents } from "../consents/queries.ts";
import type { HeldData } from "./schema.ts";

/** Newest entries of the trail that a page shows; the download has all. */
const mostEntries = 5000;

/**
 * Everything that is stored about one account, for its reader and nobody else.
 * Secrets (hashes of codes, keys) and what was noted about other people (who
 * reviewed, who else claimed a number) are not part of it.
 */
export async function findHeldData(
  subscriberId: string,
  reads: Reads = db,
): Promise<HeldData> {
  const account = await reads.subscriber.findUniqueOrThrow({
    where: { id: subscriberId },
    select: {
      id: true,
      email: true,
      name: true,
      createdAt: true,
      emailConfirmedAt: true,
    },
  });
  const theirs = { where: { subscriberId } };
  return {
    account,
    sessions: await reads.session.findMany({ ...theirs, select: session }),
    claims: await reads.claim.findMany({
      ...theirs,
      orderBy: { createdAt: "desc" },
      select: claim,
    }),
    bindings: await reads.binding.findMany({ ...theirs, select: binding }),
    qualifications: await reads.qualificationEvent.findMany({
      ...theirs,
      select: qualification,
    }),
    consents: await findConsents(subscriberId, reads),
    suspensions: await reads.suspension.findMany({
      ...theirs,
      select: suspension,
    }),
    appeals: await reads.appeal.findMany({ ...theirs, select: appeal }),
    mails: await findMails(reads, account.email),
    trail: await findTrail(reads, subscriberId),
  };
}

const session = {
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
  agentFamily: true,
  revokedAt: true,
} as const;

const claim = {
  id: true,
  path: true,
  status: true,
  firstName: true,
  lastName: true,
  profession: true,
  specialty: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  licenceBoard: true,
  program: true,
  programEndsOn: true,
  practiceSetting: true,
  employer: true,
  workEmail: true,
  practiceState: true,
  practiceZip: true,
  attestedAt: true,
  createdAt: true,
  question: true,
  answer: true,
  evidence: {
    select: { kind: true, createdAt: true, expiresAt: true, revokedAt: true },
  },
  decisions: {
    orderBy: { decidedAt: "asc" },
    select: {
      actorKind: true,
      fromStatus: true,
      toStatus: true,
      reason: true,
      policyVersion: true,
      decidedAt: true,
    },
  },
  documents: {
    select: {
      kind: true,
      pages: true,
      uploadedAt: true,
      deleteAfter: true,
      deletedAt: true,
      facts: true,
    },
  },
  vouches: { select: { email: true, askedAt: true, answeredAt: true } },
} as const;

const binding = {
  npi: true,
  level: true,
  boundAt: true,
  qualifiedAt: true,
  validUntil: true,
  mailboxProvenAt: true,
  graceUntil: true,
  graceReason: true,
  endedAt: true,
  endReason: true,
} as const;

const qualification = {
  qualifiedAt: true,
  occasion: true,
  source: true,
  method: true,
  level: true,
  automatic: true,
  profession: true,
  specialty: true,
  state: true,
  zip3: true,
} as const;

const suspension = {
  reason: true,
  suspendedAt: true,
  restoredAt: true,
} as const;

const appeal = {
  about: true,
  text: true,
  createdAt: true,
  decidedAt: true,
  outcome: true,
} as const;

function findMails(reads: Reads, email: string) {
  return reads.outboxMail.findMany({
    where: { recipient: email },
    orderBy: { createdAt: "desc" },
    select: { kind: true, createdAt: true, sentAt: true },
  });
}

/** What the account did, and what was done to it, without who did it. */
function findTrail(reads: Reads, subscriberId: string) {
  return reads.auditEntry.findMany({
    where: { OR: [{ actorId: subscriberId }, { objectId: subscriberId }] },
    orderBy: { seq: "desc" },
    take: mostEntries,
    select: { at: true, actorKind: true, action: true },
  });
}

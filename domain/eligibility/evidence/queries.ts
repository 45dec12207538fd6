import { addDays } from "#lib/clock.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { listProviders } from "../assertions/queries.ts";
import type { EvidenceKind } from "../assessment.ts";
import { findDirectAddress } from "../direct/queries.ts";
import { practiceAddress } from "../letters/address.ts";
import { letterEveryDays } from "../letters/schema.ts";
import { classifyDomain, registrableDomain } from "../mailbox.ts";
import type { Policy } from "../policy.ts";
import {
  findClaimForReader,
  findCuratedDomains,
  findPolicy,
  type ReaderClaim,
} from "../queries.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import { findProvenMailbox } from "../vouches/queries.ts";
import { isOpenToEvidence, openWays, type WayKind } from "./rules.ts";
import type { EvidenceView, LetterState } from "./schema.ts";

/**
 * What a reader has shown for the newest claim and what can still be shown;
 * null when nothing can. Holds nothing of the registry but whether there is an
 * address there that a code could go to.
 */
export async function findEvidenceView(
  subscriberId: string,
  reads: Reads = db,
): Promise<EvidenceView | null> {
  const claim = await findClaimForReader(subscriberId, reads);
  if (!claim || !isOpenToEvidence(claim)) return null;
  const items = await findItems(reads, claim.id);
  const now = await databaseNow(reads);
  return {
    claimId: claim.id,
    status: claim.status,
    shown: items.map(({ kind, createdAt: at }) => ({ kind, at })),
    ways: await findWays(reads, claim, items),
    providers: listProviders(),
    directSent: await isDirectSent(reads, claim.id, now),
    letter: await findLetter(reads, claim.id, now),
    asked: await findAsked(reads, claim.id),
    wordsNeeded: (await findPolicy(reads)).limits.vouchesNeeded,
    organisation: registrableDomain(claim.workEmail),
    returnTo: claim.returnTo,
  };
}

type Item = { kind: EvidenceKind; points: number; createdAt: Date };

/** A proven mailbox counts as shown even when it weighs nothing. */
async function findItems(reads: Reads, claimId: string): Promise<Item[]> {
  const rows = await reads.evidenceItem.findMany({
    where: {
      claimId,
      revokedAt: null,
      OR: [{ points: { gt: 0 } }, { kind: "work-mailbox" }],
      kind: { notIn: ["reviewer", "primary-source"] },
    },
    orderBy: { createdAt: "asc" },
    select: { kind: true, points: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
}

async function findWays(reads: Reads, claim: ReaderClaim, items: Item[]) {
  const policy = await findPolicy(reads);
  const record = claim.npi ? await findRegistryRecord(claim.npi, reads) : null;
  const facts = {
    shown: items.map(({ kind }) => kind),
    hasProviders: listProviders().length > 0,
    hasDirectAddress:
      claim.npi !== null &&
      (await findDirectAddress(claim.npi, reads)) !== null,
    hasPostalAddress: practiceAddress(record) !== null,
    mailbox: await mailboxClass(reads, claim.id),
  };
  return openWays(facts, weightsOf(policy));
}

async function mailboxClass(reads: Reads, claimId: string) {
  const mailbox = await findProvenMailbox(claimId, reads);
  if (!mailbox) return null;
  return classifyDomain(mailbox, await findCuratedDomains(mailbox, reads));
}

function weightsOf({ points }: Policy): Record<WayKind, number> {
  return {
    federated: points.federated,
    "direct-address": points.direct,
    documents: points.documentsWithPhoto,
    vouches: points.vouches,
    letter: points.letter,
  };
}

async function isDirectSent(reads: Reads, claimId: string, now: Date) {
  const live = await reads.possessionCode.count({
    where: {
      claimId,
      channel: "direct",
      spentAt: null,
      expiresAt: { gt: now },
    },
  });
  return live > 0;
}

async function findLetter(
  reads: Reads,
  claimId: string,
  now: Date,
): Promise<LetterState | null> {
  const letter = await reads.possessionCode.findFirst({
    where: { claimId, channel: "letter" },
    orderBy: { createdAt: "desc" },
    select: {
      createdAt: true,
      spentAt: true,
      expiresAt: true,
      batch: { select: { postedAt: true } },
    },
  });
  if (!letter) return null;
  return {
    askedAt: letter.createdAt,
    postedAt: letter.batch?.postedAt ?? null,
    isLive: letter.spentAt === null && letter.expiresAt > now,
    againAt: addDays(letter.createdAt, letterEveryDays),
  };
}

async function findAsked(reads: Reads, claimId: string): Promise<string[]> {
  const vouches = await reads.vouch.findMany({
    where: { claimId },
    orderBy: { askedAt: "asc" },
    select: { email: true },
  });
  return vouches.map(({ email }) => email);
}

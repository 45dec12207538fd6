import { databaseNow, db, type Reads, type Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { isHeldBy } from "../leases/rules.ts";
import { assessClaim } from "../rules.ts";
import type { PagePlace } from "./links.ts";
import { needsDocuments } from "./rules.ts";
import {
  documentKindSchema,
  documentLimits,
  readFacts,
  type DocumentFacts,
  type DocumentsOffer,
  type ReviewedDocument,
  type SentDocument,
} from "./schema.ts";

const newest = [{ createdAt: "desc" }, { id: "desc" }] as const;

/**
 * What a reader may add to the claim that waits, and what was sent; null when
 * nothing more is needed from them.
 */
export async function findDocumentsOffer(
  subscriberId: string,
  reads: Reads = db,
): Promise<DocumentsOffer | null> {
  const claim = await reads.claim.findFirst({
    where: { subscriberId, status: { in: ["in_review", "asked"] } },
    orderBy: [...newest],
    select: { id: true, status: true, question: true },
  });
  if (!claim) return null;
  const now = await databaseNow(reads);
  const input = await findAssessmentInput(reads, claim.id, now);
  if (!needsDocuments(claim.status, assessClaim(input))) return null;
  const documents = await listSent(reads, claim.id);
  return {
    claimId: claim.id,
    isAsked: claim.status === "asked",
    question: claim.question,
    documents,
    left: Math.max(0, documentLimits.files - documents.length),
    days: input.policy.terms.documentDays,
  };
}

async function listSent(
  reads: Reads,
  claimId: string,
): Promise<SentDocument[]> {
  const rows = await reads.document.findMany({
    where: { claimId, deletedAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      kind: true,
      pages: true,
      uploadedAt: true,
      facts: true,
    },
  });
  return rows.map(({ facts, kind, ...row }) => {
    const known = readFacts(facts);
    return {
      ...row,
      kind: documentKindSchema.parse(kind),
      state: !known ? "waiting" : known.accepted ? "accepted" : "refused",
      faults: known?.faults ?? [],
    };
  });
}

const reviewable = {
  id: true,
  kind: true,
  pages: true,
  bytes: true,
  uploadedAt: true,
  deleteAfter: true,
  deletedAt: true,
  reviewedAt: true,
  facts: true,
  _count: { select: { views: true } },
} satisfies Prisma.DocumentSelect;

/** All documents of a claim for whoever reviews it, without the pictures. */
export async function listDocuments(
  claimId: string,
  reads: Reads = db,
): Promise<ReviewedDocument[]> {
  const rows = await reads.document.findMany({
    where: { claimId },
    orderBy: { id: "asc" },
    select: reviewable,
  });
  return rows.map(({ _count, facts, kind, ...row }) => ({
    ...row,
    kind: documentKindSchema.parse(kind),
    facts: readFacts(facts),
    views: _count.views,
  }));
}

/** What reviewers read from the documents that are there, and how many wait. */
export async function findReviewedFacts(
  tx: Tx,
  claimId: string,
): Promise<{ facts: DocumentFacts[]; waiting: number }> {
  const rows = await tx.document.findMany({
    where: { claimId, deletedAt: null },
    select: { facts: true },
  });
  const facts = rows.flatMap((row) => readFacts(row.facts) ?? []);
  return { facts, waiting: rows.length - facts.length };
}

/**
 * The sealed page, if this member of staff has the claim open at `now` and may
 * judge it: a claim that waits, or one under appeal, and never their own.
 */
export async function findViewablePage(
  reads: Reads,
  place: PagePlace,
  staffId: string,
  now: Date,
): Promise<{ sealed: Uint8Array; sealedKey: Uint8Array } | null> {
  const row = await reads.documentPage.findFirst({
    where: {
      documentId: place.documentId,
      page: place.page,
      document: {
        deletedAt: null,
        claim: {
          id: place.id,
          subscriberId: { not: staffId },
          OR: [
            { status: { in: ["in_review", "asked", "checking"] } },
            { appeals: { some: { decidedAt: null } } },
          ],
        },
      },
    },
    select: {
      sealed: true,
      document: {
        select: {
          sealedKey: true,
          claim: { select: { openedBy: true, openedUntil: true } },
        },
      },
    },
  });
  if (!row?.document.sealedKey) return null;
  if (!isHeldBy(row.document.claim, staffId, now)) return null;
  return { sealed: row.sealed, sealedKey: row.document.sealedKey };
}

/** Documents whose time is over, some at a time. */
export async function findDueDocuments(
  limit: number,
  reads: Reads = db,
): Promise<string[]> {
  const now = await databaseNow(reads);
  const rows = await reads.document.findMany({
    where: { deletedAt: null, deleteAfter: { lte: now } },
    orderBy: { deleteAfter: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { watermarked } from "#lib/pictures/watermark.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { isLinkGood, type PagePlace, type Viewer } from "../documents/links.ts";
import { findReviewedFacts, findViewablePage } from "../documents/queries.ts";
import {
  faultsOf,
  firstExpiry,
  gradeDocumentName,
  weighDocuments,
} from "../documents/rules.ts";
import type {
  DocumentFacts,
  DocumentReview,
  DocumentReviewRefusal,
} from "../documents/schema.ts";
import { openDocumentKey, openPage, placeOf } from "../documents/sealing.ts";
import { withClaim } from "../leases/commands.ts";
import { findPolicy } from "../queries.ts";
import type { AssessmentInput } from "../rules.ts";
import { putToDecision } from "../settling/commands.ts";

/**
 * One page's picture for the reviewer who has the claim open, with the viewer,
 * the time and the claim burnt in. Null for everybody else, for a link that is
 * over, and for what is deleted. Who looked is written down before anything
 * leaves the database.
 */
export async function viewPage(
  place: PagePlace & { key: string },
  viewer: Viewer,
  actor: Actor & { id: string },
): Promise<Buffer | null> {
  const seen = await transaction(async (tx) => {
    const now = await databaseNow(tx);
    if (!isLinkGood(place.key, place, viewer, now)) return null;
    const page = await findViewablePage(tx, place, viewer.subscriberId, now);
    const key = page && openDocumentKey(page.sealedKey);
    const at = placeOf(place.documentId, place.page);
    const picture = key && openPage(key, page.sealed, at);
    if (!picture) return null;
    await recordView(tx, place, actor);
    return { picture, now };
  });
  if (!seen) return null;
  return watermarked(seen.picture, [
    actor.label,
    stampOf(seen.now),
    `claim ${place.id}`,
  ]);
}

/** "2026-11-25 01:10:22 UTC", in letters that every mark can draw. */
function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

async function recordView(
  tx: Tx,
  { id, documentId, page }: PagePlace,
  actor: Actor & { id: string },
): Promise<void> {
  await tx.documentView.create({
    data: { documentId, viewedBy: actor.id, page },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "document.viewed",
    objectType: "document",
    objectId: documentId,
    objectLabel: `of claim ${id}`,
    after: { claim: id, page },
  });
}

/**
 * Records what a reviewer read from a document. When the last one of the claim
 * is judged they are weighed together, and the claim goes back to the rules.
 * Accepting what the check list speaks against is refused.
 */
export function reviewDocument(
  input: DocumentReview,
  actor: Actor,
): Promise<Outcome<DocumentReviewRefusal, { subscriberId: string }>> {
  return withClaim(input.id, actor, async (held) => {
    const { tx, now } = held;
    const known = await tx.document.findFirst({
      where: { id: input.documentId, claimId: input.id, deletedAt: null },
      select: { id: true },
    });
    if (!known) return { ok: false, reason: "document-gone" } as const;
    const weighed = await findAssessmentInput(tx, input.id, now);
    const facts = factsOf(input, weighed, now);
    const refused = contradiction(input, facts);
    if (refused) return refused;
    await keepFacts(tx, input.documentId, facts, actor, now);
    await auditReview(tx, input, facts, actor);
    await weighTogether(tx, input.id, actor.id);
    return { ok: true as const, subscriberId: held.subscriberId };
  });
}

function factsOf(
  review: DocumentReview,
  { claim, record }: AssessmentInput,
  now: Date,
): DocumentFacts {
  const name = gradeDocumentName(review, claim, record);
  const faults = faultsOf(review, name, now.toISOString().slice(0, 10));
  const { kind, issuer, issuerState, expiresOn, note } = review;
  const accepted = review.verdict === "accepted";
  return {
    kind,
    accepted,
    // A refusal without any fault of the list is one of the kind itself.
    faults: !accepted && faults.length === 0 ? ["wrong-kind"] : faults,
    nameGrade: name.grade,
    nameWhy: name.why,
    issuer,
    issuerState,
    expiresOn,
    note,
  };
}

function contradiction(
  input: DocumentReview,
  facts: DocumentFacts,
): Extract<Outcome<DocumentReviewRefusal>, { ok: false }> | null {
  if (!facts.accepted) return null;
  if (!input.lastName)
    return { ok: false, reason: "required", field: "lastName" };
  return facts.faults.length > 0
    ? { ok: false, reason: "checklist-contradicts", field: "verdict" }
    : null;
}

async function keepFacts(
  tx: Tx,
  documentId: string,
  facts: DocumentFacts,
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.document.update({
    where: { id: documentId },
    data: {
      facts: facts as Prisma.InputJsonObject,
      kind: facts.kind,
      reviewedAt: now,
      reviewedBy: actor.id,
    },
    select: { id: true },
  });
}

function auditReview(
  tx: Tx,
  input: DocumentReview,
  facts: DocumentFacts,
  actor: Actor,
): Promise<void> {
  const { kind, accepted, faults, nameGrade } = facts;
  return recordAudit(tx, {
    actor,
    action: accepted ? "document.accepted" : "document.refused",
    objectType: "document",
    objectId: input.documentId,
    objectLabel: `of claim ${input.id}`,
    after: { claim: input.id, kind, faults, nameGrade },
  });
}

/**
 * Weighs all judged documents of a claim as a set, once none waits any more, and
 * hands the claim to the rules. The evidence of before gives way.
 */
export async function weighTogether(
  tx: Tx,
  claimId: string,
  createdBy: string | null,
): Promise<void> {
  await tx.evidenceItem.updateMany({
    where: { claimId, kind: "documents", revokedAt: null },
    data: { revokedAt: await databaseNow(tx) },
  });
  const { facts, waiting } = await findReviewedFacts(tx, claimId);
  if (waiting > 0 || facts.length === 0) return;
  const set = weighDocuments(facts, await findPolicy(tx));
  if (set) {
    const { points, kinds, grade, withPhoto } = set;
    await tx.evidenceItem.create({
      data: {
        claimId,
        kind: "documents",
        points,
        source: kinds.join(", "),
        detail: { kinds, grade, withPhoto },
        createdBy,
        expiresAt: firstExpiry(facts),
      },
      select: { id: true },
    });
  }
  await putToDecision(tx, claimId);
}

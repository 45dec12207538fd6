import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import {
  databaseNow,
  db,
  notify,
  transaction,
  type Reads,
  type Tx,
} from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { redraw } from "#lib/pictures/redraw.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { weighTogether } from "../document-review/commands.ts";
import { assessClaim } from "../rules.ts";
import { needsDocuments } from "./rules.ts";
import { documentLimits, type Upload, type UploadRefusal } from "./schema.ts";
import { contentHash, newDocumentKey, placeOf, sealPage } from "./sealing.ts";

type Refused = Extract<Outcome<UploadRefusal>, { ok: false }>;

/**
 * Takes a document for the reader's own claim, as pages drawn anew and sealed
 * with a key of their own; the file as it was sent is never stored. Who does
 * not need to show one is refused before anything is drawn.
 */
export async function addDocument(
  input: Upload,
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<UploadRefusal, { documentId: string }>> {
  const { bytes } = input.file;
  const hash = contentHash(bytes);
  const early = await refusalOf(db, input.id, subscriberId, hash);
  if (early) return early;
  const drawing = await redraw(bytes);
  if (!drawing.ok) return { ok: false, reason: drawing.reason, field: "file" };
  return transaction(async (tx) => {
    await lockClaim(tx, input.id);
    // It may have been decided while the pages were drawn.
    const refused = await refusalOf(tx, input.id, subscriberId, hash);
    if (refused) return refused;
    const documentId = await store(tx, input, hash, drawing.pages);
    await auditDocument(tx, actor, "document.added", input.id, documentId, {
      kind: input.kind,
      pages: drawing.pages.length,
    });
    await notify(tx, "precis_session", subscriberId);
    return { ok: true as const, documentId };
  });
}

async function refusalOf(
  reads: Reads,
  claimId: string,
  subscriberId: string,
  hash: Uint8Array<ArrayBuffer>,
): Promise<Refused | null> {
  const claim = await reads.claim.findFirst({
    where: { id: claimId, subscriberId },
    select: {
      status: true,
      documents: {
        where: { deletedAt: null },
        select: { contentHash: true },
      },
    },
  });
  if (!claim) return { ok: false, reason: "unknown" };
  const now = await databaseNow(reads);
  const assessment = assessClaim(
    await findAssessmentInput(reads, claimId, now),
  );
  if (!needsDocuments(claim.status, assessment))
    return { ok: false, reason: "documents-not-needed" };
  if (claim.documents.length >= documentLimits.files)
    return { ok: false, reason: "too-many-documents", field: "file" };
  const isKnown = claim.documents.some((known) =>
    Buffer.from(known.contentHash).equals(hash),
  );
  return isKnown
    ? { ok: false, reason: "document-known", field: "file" }
    : null;
}

function lockClaim(tx: Tx, claimId: string) {
  return tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
}

async function store(
  tx: Tx,
  input: Upload,
  hash: Uint8Array<ArrayBuffer>,
  pages: Uint8Array[],
): Promise<string> {
  const { key, sealedKey } = newDocumentKey();
  const document = await tx.document.create({
    data: {
      claimId: input.id,
      kind: input.kind,
      pages: pages.length,
      bytes: input.file.bytes.length,
      sealedKey,
      contentHash: hash,
    },
    select: { id: true },
  });
  await tx.documentPage.createMany({
    data: pages.map((page, index) => ({
      documentId: document.id,
      page: index + 1,
      sealed: sealPage(key, page, placeOf(document.id, index + 1)),
    })),
  });
  return document.id;
}

/** The reader takes a document back that nobody has judged yet. */
export function removeDocument(
  input: { id: string; documentId: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | "document-reviewed">> {
  return transaction(async (tx) => {
    await lockClaim(tx, input.id);
    const document = await tx.document.findFirst({
      where: {
        id: input.documentId,
        deletedAt: null,
        claim: { id: input.id, subscriberId },
      },
      select: { reviewedAt: true },
    });
    if (!document) return { ok: false, reason: "unknown" } as const;
    if (document.reviewedAt)
      return { ok: false, reason: "document-reviewed" } as const;
    await erase(tx, input.documentId);
    await auditDocument(
      tx,
      actor,
      "document.removed",
      input.id,
      input.documentId,
    );
    // It may have been the last that waited to be judged.
    await weighTogether(tx, input.id, null);
    await notify(tx, "precis_session", subscriberId);
    return { ok: true } as const;
  });
}

/** Pages and key go; what was learned, and who looked, stays. */
async function erase(tx: Tx, documentId: string): Promise<void> {
  await tx.documentPage.deleteMany({ where: { documentId } });
  await tx.document.update({
    where: { id: documentId },
    data: { sealedKey: null, deletedAt: await databaseNow(tx) },
    select: { id: true },
  });
}

/**
 * Deletes one document that is due; false when it is gone already or its claim
 * has been opened again meanwhile.
 */
export function deleteDueDocument(
  documentId: string,
  actor: Actor,
): Promise<boolean> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ claimId: string }[]>`
      select claim_id as "claimId" from document
       where id = ${documentId}::uuid and deleted_at is null
         and delete_after <= clock_timestamp() for update`;
    if (!due[0]) return false;
    await erase(tx, documentId);
    await auditDocument(
      tx,
      actor,
      "document.deleted",
      due[0].claimId,
      documentId,
    );
    return true;
  });
}

function auditDocument(
  tx: Tx,
  actor: Actor,
  action: `document.${string}`,
  claimId: string,
  documentId: string,
  after: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "document",
    objectId: documentId,
    objectLabel: `of claim ${claimId}`,
    after: { claim: claimId, ...after },
  });
}

import { databaseNow, db, type Reads } from "#lib/db.ts";
import { unseal } from "#lib/secret.ts";
import {
  postalAddressSchema,
  type Letter,
  type ListedBatch,
  type PrintedBatch,
} from "./schema.ts";

const batchesShown = 50;

/** How many letters wait to be printed. */
export async function countWaitingLetters(reads: Reads = db): Promise<number> {
  return reads.possessionCode.count({
    where: {
      channel: "letter",
      batchId: null,
      spentAt: null,
      expiresAt: { gt: await databaseNow(reads) },
    },
  });
}

/** Batches, the newest first. */
export async function listBatches(reads: Reads = db): Promise<ListedBatch[]> {
  const batches = await reads.letterBatch.findMany({
    orderBy: { id: "desc" },
    take: batchesShown,
    select: {
      id: true,
      createdAt: true,
      postedAt: true,
      _count: { select: { codes: true } },
    },
  });
  return batches.map(({ _count, ...batch }) => ({
    ...batch,
    letters: _count.codes,
  }));
}

/**
 * The sheets of a batch for staff who print; the one place where a letter's
 * code can be read, until the batch is posted. Nobody reads the own letter.
 */
export async function findBatchToPrint(
  id: string,
  staffId: string,
  reads: Reads = db,
): Promise<PrintedBatch | null> {
  const batch = await reads.letterBatch.findUnique({
    where: { id },
    select: {
      id: true,
      createdAt: true,
      postedAt: true,
      codes: {
        where: { claim: { subscriberId: { not: staffId } } },
        orderBy: { createdAt: "asc" },
        select: { id: true, target: true, sealed: true },
      },
    },
  });
  if (!batch) return null;
  const { codes, ...rest } = batch;
  return { ...rest, letters: codes.flatMap(asLetter) };
}

function asLetter(row: {
  id: string;
  target: Uint8Array;
  sealed: Uint8Array | null;
}): Letter[] {
  const target = unseal("possession-target", row.target);
  if (!target) return [];
  const address = postalAddressSchema.parse(JSON.parse(target.toString()));
  const code = row.sealed && unseal("letter-code", row.sealed);
  return [{ id: row.id, ...address, code: code ? code.toString() : null }];
}

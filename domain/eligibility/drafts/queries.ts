import { z } from "zod";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { unseal } from "#lib/secret.ts";
import { sealPurpose } from "./seal.ts";

const keptSchema = z.object({
  openedAt: z.string().nullable().default(null),
  turn: z.number().default(0),
  returnTo: z.string(),
  values: z.record(z.string(), z.string()),
});

export type Draft = z.output<typeof keptSchema> & { savedAt: Date };

/** The reader's unfinished form, or null. */
export async function findDraft(
  subscriberId: string,
  reads: Reads = db,
): Promise<Draft | null> {
  const row = await reads.claimDraft.findUnique({
    where: { subscriberId },
    select: { sealed: true, savedAt: true },
  });
  const plain = row && unseal(sealPurpose(subscriberId), row.sealed);
  if (!plain) return null;
  const kept = keptSchema.parse(JSON.parse(plain.toString("utf8")));
  return { ...kept, savedAt: row.savedAt };
}

/** The present moment by the clock that dates claims, in ISO 8601. */
export async function findOpening(): Promise<string> {
  return (await databaseNow(db)).toISOString();
}

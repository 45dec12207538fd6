import type { Actor } from "#domain/audit/schema.ts";
import { recordAudit } from "#domain/audit/commands.ts";
import { transaction, type Tx } from "#lib/db.ts";
import type { RegistryEntry } from "./schema.ts";
import { searchKey } from "./search-key.ts";
import { syntheticRecord } from "./synthetic.ts";

const batch = 1000;

/**
 * Fills the registry with `count` invented rows under one snapshot, and
 * does nothing when that many are there already. Rows that exist stay.
 */
export async function loadSyntheticRegistry(
  count: number,
  actor: Actor,
): Promise<{ ok: true; added: number }> {
  const label = `Synthetic registry, ${count} rows`;
  return transaction(async (tx) => {
    const done = await tx.registrySnapshot.findFirst({
      where: { kind: "synthetic", label },
      select: { id: true },
    });
    if (done) return { ok: true as const, added: 0 };
    const entries = Array.from({ length: count }, (_, index) => index);
    const snapshotId = await addSnapshot(tx, label, count);
    let added = 0;
    for (let from = 0; from < count; from += batch) {
      const rows = entries.slice(from, from + batch).map(syntheticRecord);
      added += await insertRows(tx, snapshotId, rows);
    }
    await auditLoad(tx, actor, snapshotId, label, added);
    return { ok: true as const, added };
  });
}

/** Adds or replaces the given rows under a snapshot of their own. */
export async function addRegistryEntries(
  label: string,
  rows: RegistryEntry[],
  actor: Actor,
): Promise<{ ok: true; added: number }> {
  return transaction(async (tx) => {
    const present = await tx.registrySnapshot.findFirst({
      where: { kind: "synthetic", label },
      select: { id: true },
    });
    if (present) return { ok: true as const, added: 0 };
    const snapshotId = await addSnapshot(tx, label, rows.length);
    await tx.registryRecord.deleteMany({
      where: { npi: { in: rows.map((row) => row.npi) } },
    });
    const added = await insertRows(tx, snapshotId, rows);
    await auditLoad(tx, actor, snapshotId, label, added);
    return { ok: true as const, added };
  });
}

async function addSnapshot(tx: Tx, label: string, rows: number) {
  const snapshot = await tx.registrySnapshot.create({
    data: { kind: "synthetic", label, rows },
    select: { id: true },
  });
  return snapshot.id;
}

/** One parameter for a whole batch: ten times the speed of one per value. */
async function insertRows(
  tx: Tx,
  snapshotId: string,
  rows: RegistryEntry[],
): Promise<number> {
  const json = JSON.stringify(rows.map((row) => asColumns(row, snapshotId)));
  return tx.$executeRaw`
    insert into registry_record
    select * from json_populate_recordset(null::registry_record, ${json}::json)
    on conflict (npi) do nothing`;
}

function asColumns(row: RegistryEntry, snapshotId: string) {
  const columns = Object.entries(row).map(([name, value]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return {
    ...(Object.fromEntries(columns) as object),
    snapshot_id: snapshotId,
    last_key: searchKey(row.lastName),
    first_key: searchKey(row.firstName),
    other_key: searchKey(row.otherLastName),
  };
}

function auditLoad(
  tx: Tx,
  actor: Actor,
  snapshotId: string,
  label: string,
  added: number,
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action: "registry.loaded",
    objectType: "registry-snapshot",
    objectId: snapshotId,
    objectLabel: label,
    after: { rows: added },
  });
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { beginLoad } from "#domain/eligibility/loads/commands.ts";
import { runLoad } from "#domain/eligibility/snapshots/commands.ts";
import { syntheticRecord } from "#domain/eligibility/registry/synthetic.ts";
import { db } from "#lib/db.ts";
import {
  dataMembers,
  rowOf,
  writeZip,
  type NamedRow,
} from "./registry-files.ts";

/** Where the files of one test run lie. */
export const folder = mkdtempSync(path.join(tmpdir(), "precis-files-"));
export const records = Array.from({ length: 400 }, (_, index) =>
  syntheticRecord(index),
);
export const people = records.filter(({ lastName }) =>
  /^[A-Z]+$/.test(lastName),
);
export const [ann, bob, cid] = people as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
];
export const rows = records.map(rowOf);
const monthName = "NPPES_Data_Dissemination_February_2026_V2.zip";

export async function load(file: string, acceptSmaller = false) {
  const id = await beginLoad(path.basename(file), acceptSmaller);
  const order = { id, path: file, acceptSmaller, actor: operatorActor };
  const outcome = await runLoad(order);
  const kept = await db.registryLoad.findUniqueOrThrow({ where: { id } });
  return { outcome, kept };
}

export const month = (
  changes: Partial<Parameters<typeof dataMembers>[0]> = {},
) =>
  writeZip(
    folder,
    monthName,
    dataMembers({ period: "20050523-20260208", rows, ...changes }),
  );

export const week = (period: string, changed: NamedRow[], more = {}) =>
  writeZip(
    folder,
    `week_${period}.zip`,
    dataMembers({ period, rows: changed, ...more }),
  );

export async function loaded(file: string, acceptSmaller = false) {
  const { outcome } = await load(file, acceptSmaller);
  if (!outcome.ok)
    throw new Error(`${outcome.reason} ${JSON.stringify(outcome.facts)}`);
  return outcome;
}

export async function refused(file: string) {
  const before = await contents();
  const { outcome, kept } = await load(file);
  if (outcome.ok) throw new Error("was not refused");
  expect(kept).toMatchObject({ state: "refused", reason: outcome.reason });
  expect(await contents(), "nothing changed").toEqual(before);
  return { reason: outcome.reason, ...outcome.facts };
}

/** Everything that a load may change, and that none is left in the way. */
export async function contents() {
  const [row] = await db.$queryRaw<object[]>`
    select (select md5(string_agg(r::text, '|' order by npi)) from registry_record r) as records,
           (select md5(string_agg(e::text, '|' order by npi, type, endpoint)) from registry_endpoint e) as endpoints,
           (select md5(string_agg(d::text, '|' order by npi)) from registry_deactivation d) as ended,
           (select count(*)::int from registry_snapshot) as snapshots,
           (select count(*)::int from audit_entry where action = 'registry.loaded') as audited,
           (select count(*)::int from pg_class where relname like 'registry%next%') as leftovers`;
  return row;
}

/** Everything about the tables that a swap could lose. */
export async function shape() {
  const [row] = await db.$queryRaw<{ shape: unknown }[]>`
    select json_build_object(
      'indexes', (select json_agg(indexdef order by indexname) from pg_indexes
                   where tablename in ('registry_record', 'registry_endpoint')),
      'constraints', (select json_agg(conrelid::regclass || ' ' || conname || ' ' ||
                        pg_get_constraintdef(oid) || convalidated order by conrelid::regclass::text, conname)
                        from pg_constraint
                       where conrelid in ('registry_record'::regclass, 'registry_endpoint'::regclass)),
      'columns', (select json_agg(table_name || ' ' || column_name || ' ' || data_type || ' ' ||
                        is_nullable || coalesce(column_default, '') order by table_name, ordinal_position)
                    from information_schema.columns
                   where table_name in ('registry_record', 'registry_endpoint'))) as shape`;
  return row?.shape;
}

import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { env } from "#lib/env.ts";
import { dayText, zipText } from "../snapshots/fields.ts";
import { locationEntries, type Locations } from "../snapshots/locations.ts";
import { recordColumns } from "../snapshots/record-row.ts";
import { LoadRefused } from "../snapshots/refusal.ts";
import { endpointColumns } from "../snapshots/side-rows.ts";
import type { Stubs } from "../snapshots/stubs.ts";
import { leftovers, movedIndex } from "./names.ts";

/** The connection of one load; while it holds its lock no other load begins. */
export type LoadConnection = pg.Client;

/** Any number will do, as long as every process uses the same one. */
const advisoryKey = 7_249_151;

/**
 * Opens the connection that copies and builds, without the application's
 * limits: one statement may take minutes. Throws `LoadRefused` when another
 * load holds the lock; it goes with the connection, however that ends.
 */
export async function openLoadConnection(): Promise<LoadConnection> {
  const client = new pg.Client({
    connectionString: env().databaseUrl,
    application_name: "precis registry load",
    keepAlive: true,
  });
  // What was running then fails by itself; unheard, this would end the process.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock($1) as held",
    [advisoryKey],
  );
  if (!rows[0]?.held) {
    await client.end();
    throw new LoadRefused("load-running");
  }
  await client.query("set maintenance_work_mem = '256MB'");
  await client.query("set statement_timeout = 0");
  return client;
}

/** Drops what a killed load has left behind. */
export async function clearStaging(client: LoadConnection): Promise<void> {
  await client.query(`drop table if exists ${leftovers.join(", ")}`);
}

/**
 * Makes the tables a load is gathered in: the records like the ones in use,
 * without indexes, every row already under the snapshot to come.
 */
export async function createStaging(
  client: LoadConnection,
  snapshotId: string,
): Promise<void> {
  await client.query(`
    create table registry_record_next
      (like registry_record including defaults including constraints
       including storage including compression including comments);
    create table registry_endpoint_next
      (like registry_endpoint including defaults including constraints
       including storage including compression including comments);
    create table registry_deactivation_next
      (npi char(10) not null, deactivated_on date not null);
    create table registry_location_next
      (npi char(10) not null, zip text not null);
    create temporary table if not exists endpoint_in
      (like registry_endpoint including defaults);
    truncate endpoint_in`);
  const id = pg.escapeLiteral(snapshotId);
  await client.query(
    `alter table registry_record_next alter snapshot_id set default ${id}::uuid`,
  );
}

/** Where rows go that are being read; `end` answers how many PostgreSQL took. */
export type CopyTarget = {
  write: (bytes: Buffer) => Promise<void>;
  end: () => Promise<number>;
  abandon: (why: unknown) => Promise<void>;
};

/** So much may be under way to PostgreSQL before reading waits. */
const underWay = 4 * 1024 * 1024;

const copies = {
  records: `copy registry_record_next (${recordColumns.join(", ")}) from stdin`,
  endpoints: `copy endpoint_in (${endpointColumns.join(", ")}) from stdin`,
  deactivations: "copy registry_deactivation_next from stdin",
  locations: "copy registry_location_next from stdin",
};

/** Begins to copy rows in text format. */
export function copyInto(
  client: LoadConnection,
  table: keyof typeof copies,
): CopyTarget {
  const stream = client.query(
    copyFrom(copies[table], { highWaterMark: underWay }),
  );
  let failure: unknown = null;
  stream.on("error", (error) => (failure = error));
  return {
    async write(bytes) {
      if (failure) throw failure;
      if (bytes.length > 0 && !stream.write(bytes)) await once(stream, "drain");
    },
    async end() {
      if (failure) throw failure;
      stream.end();
      await finished(stream);
      return stream.rowCount;
    },
    async abandon(why) {
      if (failure) return;
      stream.destroy(why instanceof Error ? why : new Error("abandoned"));
      await finished(stream).catch(() => undefined);
    },
  };
}

const linesAtOnce = 256 * 1024;

/** Copies the ended numbers with their days. */
export async function copyStubs(
  client: LoadConnection,
  stubs: Stubs,
): Promise<void> {
  await copyLines(
    client,
    "deactivations",
    (function* () {
      for (const [npi, day] of stubs.entries())
        yield `${npi}\t${dayText(day)}\n`;
    })(),
  );
  await client.query("analyze registry_deactivation_next");
}

/** Copies the further practice locations when they come by themselves. */
export async function copyLocations(
  client: LoadConnection,
  locations: Locations,
): Promise<void> {
  await copyLines(
    client,
    "locations",
    (function* () {
      for (const [npi, zip] of locationEntries(locations))
        yield `${npi}\t${zipText(zip)}\n`;
    })(),
  );
}

async function copyLines(
  client: LoadConnection,
  table: "deactivations" | "locations",
  lines: Iterable<string>,
): Promise<void> {
  const target = copyInto(client, table);
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < linesAtOnce) continue;
    await target.write(Buffer.from(text));
    text = "";
  }
  await target.write(Buffer.from(text));
  await target.end();
}

/**
 * Gives ended numbers a record under their last known name, and ends those
 * that a newer deactivation report has ended since the file was made.
 */
export async function addEnded(
  client: LoadConnection,
  periodTo: string,
): Promise<void> {
  const kept = recordColumns.filter(
    (column) => !["npi", "deactivated_on", "reactivated_on"].includes(column),
  );
  const columns = kept
    .map((column) => `coalesce(old.${column}, ${blanks[column] ?? "''"})`)
    .join(", ");
  await client.query(`
    insert into registry_record_next (npi, deactivated_on, ${kept.join(", ")})
    select ended.npi, ended.deactivated_on, ${columns}
      from (select npi, max(deactivated_on) as deactivated_on
              from registry_deactivation_next group by npi) ended
      left join registry_record old on old.npi = ended.npi`);
  await client.query(
    `update registry_record_next next
        set deactivated_on = ended.deactivated_on, reactivated_on = null
       from registry_deactivation ended
      where next.npi = ended.npi and ended.deactivated_on > $1::date
        and ended.deactivated_on > coalesce(next.deactivated_on, '-infinity')
        and ended.deactivated_on > coalesce(next.reactivated_on, '-infinity')`,
    [periodTo],
  );
}

/** What a number has of which nothing was ever known. */
const blanks: Partial<Record<(typeof recordColumns)[number], string>> = {
  entity_type: "1",
  zips: "'{}'",
  taxonomy_codes: "'{}'",
  licence_numbers: "'{}'",
  licence_states: "'{}'",
  primary_slot: "0",
  enumerated_on: "null",
  updated_on: "null",
  replacement_npi: "null",
};

/** Endpoints once each: the file repeats them with other affiliations. */
export async function keepEndpoints(client: LoadConnection): Promise<void> {
  await client.query(`
    insert into registry_endpoint_next (npi, type, endpoint, use)
    select distinct on (npi, type, endpoint) npi, type, endpoint, use
      from endpoint_in order by npi, type, endpoint, use`);
  await client.query("truncate endpoint_in");
}

type Built = "registry_record" | "registry_endpoint";

/**
 * Builds on the new table every key and index the one in use has, as the
 * catalog describes them, so that a migration that adds one is enough. Throws
 * `LoadRefused` when a number occurs twice.
 */
export async function buildIndexes(
  client: LoadConnection,
  table: Built,
): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    definition: string;
    key: string | null;
  }>(
    `select index.relname as name,
            pg_get_indexdef(index.oid) as definition,
            pg_get_constraintdef(key.oid) as key
       from pg_index
       join pg_class index on index.oid = indexrelid
       left join pg_constraint key
         on key.conindid = index.oid and key.contype in ('p', 'u')
      where indrelid = $1::regclass
      order by indisprimary desc, index.relname`,
    [table],
  );
  for (const { name, definition, key } of rows) {
    const statement = key
      ? `alter table ${table}_next add constraint ${pg.escapeIdentifier(`${name}_next`)} ${key}`
      : movedIndex(name, definition, table);
    await client.query(statement).catch((error: unknown) => {
      throw isTwice(error) ? new LoadRefused("numbers-twice") : error;
    });
  }
  await client.query(`analyze ${table}_next`);
}

function isTwice(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505";
}

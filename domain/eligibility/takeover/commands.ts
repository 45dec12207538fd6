import { setTimeout as wait } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import type { Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { completeLoad } from "../loads/commands.ts";
import type { Progress } from "../loads/schema.ts";
import { reportSchema } from "../snapshots/counts.ts";
import { labelOf } from "../snapshots/labels.ts";
import { dateOfDay } from "../snapshots/period.ts";
import { recordColumns } from "../snapshots/record-row.ts";
import { LoadRefused } from "../snapshots/refusal.ts";
import type { LoadedFile } from "../snapshots/schema.ts";
import { grantLike, moveKeys, takeName } from "./statements.ts";

/**
 * Runs `work` as one transaction without the application's limits: checking
 * nine million references takes longer than any request may.
 */
export async function longTransaction<T>(
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const adapter = new PrismaPg({
    connectionString: env().databaseUrl,
    max: 1,
    connectionTimeoutMillis: 10_000,
  });
  const client = new PrismaClient({ adapter });
  try {
    return await client.$transaction(work, {
      maxWait: 10_000,
      timeout: 60 * 60_000,
    });
  } finally {
    await client.$disconnect();
  }
}

/**
 * Lets a gathered file take its place: snapshot, records, audit and the end of
 * the load are one. Throws when it cannot; then none of it has happened.
 */
export async function takeOver(
  tx: Tx,
  file: LoadedFile,
  by: { loadId: string; actor: Actor },
  progress: Progress,
): Promise<void> {
  const { snapshotId: id, kind, counts } = file;
  const label = labelOf(kind, file.period);
  await tx.registrySnapshot.create({
    data: {
      id,
      kind,
      label,
      file: file.file,
      periodFrom: dateOfDay(file.period.from),
      periodTo: dateOfDay(file.period.to),
      layout: file.layout,
      sha256: Uint8Array.from(Buffer.from(file.sha256, "hex")),
      rows: counts.rows,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: by.actor,
    action: "registry.loaded",
    objectType: "registry-snapshot",
    objectId: id,
    objectLabel: label,
    after: {
      kind,
      file: file.file,
      sha256: file.sha256,
      rows: counts.rows,
      ...(counts.acceptedSmaller && { acceptedSmaller: true }),
    },
  });
  await apply(tx, file);
  await tx.registrySnapshot.update({
    where: { id },
    data: { report: reportSchema.parse(counts) },
    select: { id: true },
  });
  await completeLoad(tx, by.loadId, id, progress);
}

async function apply(tx: Tx, file: LoadedFile): Promise<void> {
  const { snapshotId, kind, full, endpoints, counts } = file;
  const periodTo = dateOfDay(file.period.to);
  if (kind === "monthly")
    return replaceRegistry(tx, { snapshotId, endpoints, periodTo });
  if (kind === "weekly") Object.assign(counts, await applyWeek(tx, snapshotId));
  if (kind === "deactivations")
    Object.assign(counts, await applyEnded(tx, snapshotId));
  if (kind === "locations") counts.changed = await applyLocations(tx);
  if (endpoints && kind !== "weekly")
    counts.changed += await applyEndpoints(tx, full);
  await dropGathered(tx);
}

/**
 * Puts the gathered tables in the place of those in use. Everything slow comes
 * first; the readers' tables are locked only for the moment of the renaming,
 * and never waited for longer than `patience` at a time, because whoever comes
 * behind a waiting lock waits too.
 */
async function replaceRegistry(
  tx: Tx,
  options: { snapshotId: string; endpoints: boolean; periodTo: Date },
): Promise<void> {
  await tx.$executeRaw`
    alter table registry_record_next alter snapshot_id drop default`;
  await tx.$executeRaw(Prisma.raw(moveKeys("registry_record")));
  await tx.$executeRaw(Prisma.raw(grantLike("registry_record")));
  await tx.$executeRaw(Prisma.raw(grantLike("registry_endpoint")));
  await keepEnded(tx, options.snapshotId);
  await tx.$executeRaw`
    delete from registry_deactivation ended using registry_record_next next
     where next.npi = ended.npi and ended.deactivated_on <= ${options.periodTo}
       and (next.deactivated_on is null
            or next.reactivated_on >= next.deactivated_on)`;
  await lockQuietly(tx);
  await tx.$executeRaw(Prisma.raw(takeName("registry_record")));
  if (options.endpoints)
    await tx.$executeRaw(Prisma.raw(takeName("registry_endpoint")));
  else await tx.$executeRaw`drop table registry_endpoint_next`;
  await dropGathered(tx);
}

const patience = Prisma.raw("set local lock_timeout = '50ms'");
const attempts = 600;
const pause = 100;

/** Locks out the readers in a moment without any; throws when there is none. */
async function lockQuietly(tx: Tx): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await tx.$executeRaw`savepoint quiet`;
    await tx.$executeRaw(patience);
    try {
      await tx.$executeRaw`
        lock table registry_record, registry_endpoint, registry_snapshot
          in access exclusive mode`;
      await tx.$executeRaw`set local lock_timeout = 0`;
      return;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      await tx.$executeRaw`rollback to savepoint quiet`;
      await wait(pause + (attempt % 7) * 10);
    }
  }
  throw new LoadRefused("no-quiet-moment");
}

function isLockTimeout(error: unknown): boolean {
  return String(error).includes("55P03");
}

async function keepEnded(tx: Tx, snapshotId: string): Promise<void> {
  await tx.$executeRaw`
    insert into registry_deactivation (npi, deactivated_on, snapshot_id)
    select npi, max(deactivated_on), ${snapshotId}::uuid
      from registry_deactivation_next group by npi
    on conflict (npi) do update
       set deactivated_on = excluded.deactivated_on,
           snapshot_id = excluded.snapshot_id
     where registry_deactivation.deactivated_on <> excluded.deactivated_on`;
}

/** Drops the gathered tables in the same transaction that used them up. */
async function dropGathered(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    drop table if exists registry_record_next, registry_endpoint_next,
      registry_deactivation_next, registry_location_next`;
}

const columns = Prisma.raw(["snapshot_id", ...recordColumns].join(", "));

/**
 * Writes one week's records over those that are there; who reads meanwhile
 * sees the week before, whole. Answers how many are new and how many changed.
 */
async function applyWeek(
  tx: Tx,
  snapshotId: string,
): Promise<{ added: number; changed: number }> {
  const [row] = await tx.$queryRaw<{ known: number; all: number }[]>`
    select count(old.npi)::int as known, count(*)::int as all
      from registry_record_next next
      left join registry_record old on old.npi = next.npi`;
  await tx.$executeRaw`
    insert into registry_record (${columns})
    select ${columns} from registry_record_next
    on conflict (npi) do update
       set (${columns}) = (select ${Prisma.raw(
         ["snapshot_id", ...recordColumns]
           .map((column) => `excluded.${column}`)
           .join(", "),
       )})`;
  await tx.$executeRaw`
    delete from registry_endpoint
     where npi in (select npi from registry_record_next
                   union select npi from registry_deactivation_next)`;
  await addEndpoints(tx);
  await tx.$executeRaw`
    delete from registry_deactivation ended using registry_record_next next
     where next.npi = ended.npi
       and (next.deactivated_on is null
            or next.reactivated_on >= next.deactivated_on)`;
  const { known = 0, all = 0 } = row ?? {};
  const ended = await applyEnded(tx, snapshotId);
  return { added: all - known + ended.added, changed: known + ended.changed };
}

/**
 * Ends the gathered numbers: their records keep their names, and a number
 * nobody has heard of gets a record without one.
 */
async function applyEnded(
  tx: Tx,
  snapshotId: string,
): Promise<{ added: number; changed: number }> {
  await keepEnded(tx, snapshotId);
  const changed = await tx.$executeRaw`
    update registry_record record
       set deactivated_on = ended.deactivated_on, reactivated_on = null
      from (select npi, max(deactivated_on) as deactivated_on
              from registry_deactivation_next group by npi) ended
     where record.npi = ended.npi
       and record.deactivated_on is distinct from ended.deactivated_on
       and ended.deactivated_on >= coalesce(record.reactivated_on, '-infinity')`;
  const added = await tx.$executeRaw`
    insert into registry_record
      (npi, snapshot_id, entity_type, deactivated_on,
       zips, taxonomy_codes, licence_numbers, licence_states)
    select next.npi, ${snapshotId}::uuid, 1, max(next.deactivated_on),
           '{}', '{}', '{}', '{}'
      from registry_deactivation_next next
     where not exists
           (select from registry_record record where record.npi = next.npi)
     group by next.npi`;
  return { added, changed };
}

/** Adds practice ZIP codes that a record does not have yet. */
async function applyLocations(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    update registry_record record
       set zips = record.zips || further.zips
      from (select next.npi, array_agg(distinct next.zip) as zips
              from registry_location_next next
              join registry_record old on old.npi = next.npi
             where next.zip <> all (old.zips)
             group by next.npi) further
     where record.npi = further.npi`;
}

/** Puts the gathered endpoints in place of all, or of those of their numbers. */
async function applyEndpoints(tx: Tx, all: boolean): Promise<number> {
  if (all) await tx.$executeRaw`delete from registry_endpoint`;
  else
    await tx.$executeRaw`
      delete from registry_endpoint
       where npi in (select npi from registry_endpoint_next)`;
  return addEndpoints(tx);
}

function addEndpoints(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    insert into registry_endpoint (npi, type, endpoint, use)
    select npi, type, endpoint, use from registry_endpoint_next
    on conflict (npi, type, endpoint) do update set use = excluded.use`;
}

import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db, notify, transaction, type Tx } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import type { Outcome } from "#lib/outcome.ts";
import { archivePath, removeArchive } from "../archive/client.ts";
import { writeExport, type Plan, type Result } from "../archive/commands.ts";
import { ExportRefused } from "../archive/refusal.ts";
import { afterDay, dayOf, startOfDay } from "../calendar.ts";
import { courseOf } from "../issues.ts";
import { findReleases, findStatement } from "../queries.ts";
import { keptDays, type ExportRefusal, type ExportRequest } from "../schema.ts";

/**
 * Fixes what an export is made of: whole days, and for a period that still
 * runs everything up to this moment.
 */
export async function planExport(
  tx: Tx,
  request: ExportRequest,
): Promise<Outcome<ExportRefusal, { plan: Plan }>> {
  const now = await databaseNow(tx);
  const { from, to, issue, size } = request;
  if (from > dayOf(now.getTime()))
    return { ok: false, reason: "period-not-begun", field: "from" };
  if (!(await findStatement(null, tx)))
    return { ok: false, reason: "not-stated" };
  const isOver = afterDay(to) <= now.getTime();
  const before = isOver ? new Date(afterDay(to)) : now;
  const period = { from, before: before.getTime() };
  if (!courseOf(await findReleases(before, tx), period, issue))
    return { ok: false, reason: "no-such-issue", field: "issue" };
  const seed = request.seed || `${from}/${to}`;
  return { ok: true, plan: { from, to, before, isOver, issue, seed, size } };
}

/** Asks for an export; the worker makes it within minutes. One at a time. */
export function requestExport(
  request: ExportRequest,
  actor: Actor,
): Promise<Outcome<ExportRefusal, { id: string }>> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis exports'))`;
    const planned = await planExport(tx, request);
    if (!planned.ok) return planned;
    const busy = await tx.circulationExport.count({
      where: { state: { in: ["waiting", "running"] } },
    });
    if (busy > 0) return { ok: false as const, reason: "under-way" as const };
    const { from, to, before, issue, seed, size } = planned.plan;
    const { id } = await tx.circulationExport.create({
      data: {
        periodFrom: new Date(startOfDay(from)),
        periodTo: new Date(startOfDay(to)),
        before,
        issue: issue ? new Date(startOfDay(issue)) : null,
        seed,
        sampleSize: size,
        requestedBy: actor.id,
      },
      select: { id: true },
    });
    await audit(tx, actor, "circulation.export-requested", id, {
      label: `${from} to ${to}`,
      after: { from, to, issue, seed, size },
    });
    await notify(tx, "precis_exports", id);
    return { ok: true as const, id };
  });
}

function audit(
  tx: Tx,
  actor: Actor,
  action: `circulation.${string}`,
  id: string,
  { label, after }: { label: string; after?: Record<string, unknown> },
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "circulation-export",
    objectId: id,
    objectLabel: label,
    ...(after && { after }),
  });
}

/**
 * Makes the export that waits longest, or one whose maker died; answers its
 * id, or null when none waits. Stopped by `signal`, it waits again.
 */
export async function makeNextExport(
  signal?: AbortSignal,
): Promise<string | null> {
  const taken = await takeNext();
  if (!taken) return null;
  const { id, plan } = taken;
  try {
    const onProgress = progressOf(id);
    const hooks = { onProgress, ...(signal && { signal }) };
    const result = await writeExport(plan, archivePath(id), hooks);
    await finish(id, plan, result);
  } catch (error) {
    if (signal?.aborted) {
      await putBack(id);
      return null;
    }
    log.error({ event: "circulation-export", err: error, export: id });
    await fail(id, plan, reasonOf(error));
  }
  return id;
}

function reasonOf(error: unknown): string {
  return error instanceof ExportRefused ? error.reason : "fault";
}

type Taken = { id: string; plan: Plan };

function takeNext(): Promise<Taken | null> {
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      select id from circulation_export
       where state = 'waiting'
          or (state = 'running'
              and heartbeat < clock_timestamp() - interval '2 minutes')
       order by requested_at limit 1 for update skip locked`;
    if (!row) return null;
    const { periodFrom, periodTo, before, issue, seed, sampleSize } =
      await tx.circulationExport.update({
        where: { id: row.id },
        data: { state: "running", heartbeat: await databaseNow(tx), done: 0 },
      });
    const to = dayOf(periodTo.getTime());
    const plan = {
      from: dayOf(periodFrom.getTime()),
      to,
      before,
      isOver: afterDay(to) <= before.getTime(),
      issue: issue && dayOf(issue.getTime()),
      seed,
      size: sampleSize,
    };
    return { id: row.id, plan };
  });
}

const beat = 1000;

/** Writes progress down once a second: it is also the sign of life. */
function progressOf(id: string) {
  let last = 0;
  return async (done: number, total: number): Promise<void> => {
    if (Date.now() - last < beat) return;
    last = Date.now();
    await db.$executeRaw`
      update circulation_export
         set done = ${done}, total = ${total}, heartbeat = clock_timestamp()
       where id = ${id}::uuid`;
  };
}

function finish(id: string, plan: Plan, result: Result): Promise<void> {
  return transaction(async (tx) => {
    const { qualified, issues, bytes, sha256 } = result;
    await tx.circulationExport.update({
      where: { id },
      data: {
        state: "done",
        endedAt: await databaseNow(tx),
        qualified,
        issues,
        bytes: BigInt(bytes),
        sha256: bytesOf(sha256),
        logEntries: BigInt(result.log.entries),
        logHead: bytesOf(result.log.head),
      },
      select: { id: true },
    });
    await audit(tx, systemActor, "circulation.export-made", id, {
      label: `${plan.from} to ${plan.to}`,
      after: { qualified, issues, bytes, sha256 },
    });
  });
}

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

function fail(id: string, plan: Plan, reason: string): Promise<void> {
  return transaction(async (tx) => {
    await tx.circulationExport.update({
      where: { id },
      data: { state: "failed", reason, endedAt: await databaseNow(tx) },
      select: { id: true },
    });
    await audit(tx, systemActor, "circulation.export-failed", id, {
      label: `${plan.from} to ${plan.to}`,
      after: { reason },
    });
  });
}

async function putBack(id: string): Promise<void> {
  await db.circulationExport.update({
    where: { id },
    data: { state: "waiting", heartbeat: null },
    select: { id: true },
  });
}

/** Notes that somebody takes the file away; answers its name, or why not. */
export function recordDownload(
  id: string,
  actor: Actor,
): Promise<Outcome<"unknown", { file: string; path: string }>> {
  return transaction(async (tx) => {
    const found = await tx.circulationExport.findFirst({
      where: { id, state: "done", removedAt: null },
      select: { periodFrom: true, periodTo: true },
    });
    if (!found) return { ok: false as const, reason: "unknown" as const };
    const from = dayOf(found.periodFrom.getTime());
    const to = dayOf(found.periodTo.getTime());
    await audit(tx, actor, "circulation.export-downloaded", id, {
      label: `${from} to ${to}`,
    });
    const file = `circulation-${from}-${to}.zip`;
    return { ok: true as const, file, path: archivePath(id) };
  });
}

/** Removes files that were kept long enough; answers how many. */
export async function removeOldExports(): Promise<number> {
  const before = addDays(await databaseNow(db), -keptDays);
  const old = await db.circulationExport.findMany({
    where: { state: "done", removedAt: null, endedAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of old) {
    await removeArchive(id);
    await db.circulationExport.update({
      where: { id },
      data: { removedAt: await databaseNow(db) },
      select: { id: true },
    });
  }
  return old.length;
}

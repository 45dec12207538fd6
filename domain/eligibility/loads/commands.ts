import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, db, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findRegistryFiles } from "../uploads/queries.ts";
import type { Facts } from "../snapshots/refusal.ts";
import { findLiveLoad } from "./queries.ts";
import type { LoadReason, LoadRequest, Progress } from "./schema.ts";

/**
 * Asks for a file of the folder to be loaded. The worker starts it within
 * seconds in a process of its own; this answers at once.
 */
export async function requestLoad(
  input: LoadRequest,
  actor: Actor,
): Promise<Outcome<"file-missing" | "load-running", { id: string }>> {
  const files = await findRegistryFiles();
  if (!files.some(({ name }) => name === input.file))
    return { ok: false, reason: "file-missing", field: "file" };
  return transaction(async (tx) => {
    // Two who ask at once are served one after the other.
    await tx.$executeRaw`lock table registry_load in share row exclusive mode`;
    if (await findLiveLoad(tx))
      return { ok: false as const, reason: "load-running" as const };
    const { id } = await tx.registryLoad.create({
      data: {
        file: input.file,
        kind: "",
        state: "waiting",
        startedBy: actor.id,
        acceptSmaller: input.acceptSmaller,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "registry.load-requested",
      objectType: "registry-load",
      objectId: id,
      objectLabel: input.file,
      after: { acceptSmaller: input.acceptSmaller },
    });
    await notify(tx, "precis_registry", id);
    return { ok: true as const, id };
  });
}

/**
 * Takes the load that waits, for a worker to start it; null when none does. Of
 * several workers one gets it.
 */
export async function takeWaitingLoad(): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    update registry_load
       set state = 'checking', heartbeat = clock_timestamp()
     where id = (select id from registry_load where state = 'waiting'
                  order by started_at limit 1 for update skip locked)
     returning id`;
  return row?.id ?? null;
}

/** What a load that was asked for is about; null when it is unknown or over. */
export function findTakenLoad(id: string) {
  return db.registryLoad.findFirst({
    where: { id, endedAt: null },
    select: { id: true, file: true, acceptSmaller: true, startedBy: true },
  });
}

/** Notes a load that an operator starts from the command line. */
export async function beginLoad(
  file: string,
  acceptSmaller: boolean,
): Promise<string> {
  const { id } = await db.registryLoad.create({
    data: { file, kind: "", state: "checking", acceptSmaller },
    select: { id: true },
  });
  return id;
}

/** Says how far a load is and that it lives. */
export async function noteProgress(
  id: string,
  { state, kind, bytesRead, bytesTotal, rows }: Progress,
): Promise<void> {
  await db.$executeRaw`
    update registry_load
       set state = ${state}, kind = ${kind ?? ""}, rows = ${rows},
           bytes_read = ${BigInt(bytesRead)}, bytes_total = ${BigInt(bytesTotal)},
           heartbeat = clock_timestamp()
     where id = ${id}::uuid and ended_at is null`;
}

/** Ends a load well, in the transaction that made its file the registry. */
export async function completeLoad(
  tx: Tx,
  id: string,
  snapshotId: string,
  progress: Progress,
): Promise<void> {
  const now = await databaseNow(tx);
  const { kind, bytesTotal, rows } = progress;
  await tx.registryLoad.update({
    where: { id },
    data: {
      state: "done",
      kind: kind ?? "",
      rows,
      bytesRead: bytesTotal,
      bytesTotal,
      snapshotId,
      heartbeat: now,
      endedAt: now,
    },
    select: { id: true },
  });
}

/** Ends a load that changed nothing, with why. */
export async function abandonLoad(
  id: string,
  state: "refused" | "failed",
  reason: LoadReason,
  facts: Facts,
): Promise<void> {
  const now = await databaseNow(db);
  await db.registryLoad.updateMany({
    where: { id, endedAt: null },
    data: { state, reason, facts, heartbeat: now, endedAt: now },
  });
}

/**
 * Ends the loads that were killed. For whoever holds the one lock of loads:
 * then nobody else can be running.
 */
export async function buryLostLoads(own: string): Promise<void> {
  const now = await databaseNow(db);
  await db.registryLoad.updateMany({
    where: { id: { not: own }, endedAt: null, state: { not: "waiting" } },
    data: { state: "failed", reason: "interrupted", endedAt: now },
  });
}

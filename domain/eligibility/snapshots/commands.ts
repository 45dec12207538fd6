import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, db } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { abandonLoad, buryLostLoads, noteProgress } from "../loads/commands.ts";
import type { LoadReason, Progress } from "../loads/schema.ts";
import {
  clearStaging,
  createStaging,
  openLoadConnection,
  type LoadConnection,
} from "../staging/commands.ts";
import { gather, prepare } from "../gathering/commands.ts";
import { longTransaction, takeOver } from "../takeover/commands.ts";
import { findFile, hashFile, markOf, openFile } from "./client.ts";
import { readContents, type FileOnDisk } from "./contents.ts";
import { createCounts, refuseFaulty } from "./counts.ts";
import { createLocations } from "./locations.ts";
import { addToDay, dayOfDate, type Period } from "./period.ts";
import { findStandingOfRegistry } from "./queries.ts";
import { LoadRefused, type Facts } from "./refusal.ts";
import { refuseOddSize, refuseOutOfOrder } from "./rules.ts";
import type { LoadedFile } from "./schema.ts";
import { createStubs } from "./stubs.ts";
import { createTracker, type Tracker } from "./tracker.ts";

export type LoadOrder = {
  /** Its row in `registry_load`. */
  id: string;
  path: string;
  acceptSmaller: boolean;
  actor: Actor;
};

export type LoadOutcome =
  ({ ok: true } & LoadedFile) | { ok: false; reason: LoadReason; facts: Facts };

/**
 * Makes a file of the publisher the registry, or a part of it, or says why
 * not; then nothing has changed. Takes minutes for a full file and belongs
 * into a process of its own. Killed at any moment it leaves the registry as it
 * was, and tables that the next load clears away.
 */
export async function runLoad(
  order: LoadOrder,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<LoadOutcome> {
  const tracker = createTracker();
  const reporting = startReporting(order.id, tracker, onProgress);
  try {
    return await withConnection(order, (client) =>
      load(client, order, tracker),
    );
  } catch (error) {
    return await giveUp(order.id, error);
  } finally {
    clearInterval(reporting);
    onProgress(tracker.now());
  }
}

const reportEvery = 1000;

function startReporting(
  id: string,
  tracker: Tracker,
  onProgress: (progress: Progress) => void,
): NodeJS.Timeout {
  return setInterval(() => {
    onProgress(tracker.now());
    // Without a database the load itself fails, and says so.
    noteProgress(id, tracker.now()).catch(() => undefined);
  }, reportEvery);
}

async function withConnection<T>(
  order: LoadOrder,
  work: (client: LoadConnection) => Promise<T>,
): Promise<T> {
  const client = await openLoadConnection();
  try {
    await buryLostLoads(order.id);
    await clearStaging(client);
    return await work(client);
  } finally {
    await clearStaging(client).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}

async function giveUp(id: string, error: unknown): Promise<LoadOutcome> {
  const refused = asRefused(error);
  if (!refused) log.error({ event: "registry-load", load: id, err: error });
  const reason = refused?.reason ?? "fault";
  const facts = refused?.facts ?? {};
  // When the database is gone the next load ends this one's row.
  await abandonLoad(id, refused ? "refused" : "failed", reason, facts).catch(
    (fault: unknown) => log.error({ event: "registry-load", err: fault }),
  );
  return { ok: false, reason, facts };
}

function asRefused(error: unknown): LoadRefused | null {
  if (error instanceof LoadRefused) return error;
  const isFull = /\b53100\b|ENOSPC|No space left/.test(
    `${String(error)} ${JSON.stringify(error)}`,
  );
  return isFull ? new LoadRefused("disk-full") : null;
}

async function load(
  client: LoadConnection,
  order: LoadOrder,
  tracker: Tracker,
): Promise<LoadOutcome> {
  const file = await findFile(order.path);
  const mark = await markOf(file.path);
  tracker.enter("checking", file.size);
  const sha256 = await hashFile(file, tracker.addBytes);
  const loaded = await gatherFile(client, order, tracker, file, sha256);
  // What was read is what was hashed only if nobody wrote in between.
  if ((await markOf(file.path)) !== mark) throw new LoadRefused("file-changed");
  tracker.enter("swapping");
  await longTransaction((tx) =>
    takeOver(
      tx,
      loaded,
      { loadId: order.id, actor: order.actor },
      tracker.now(),
    ),
  );
  tracker.enter("done");
  return { ok: true, ...loaded };
}

async function gatherFile(
  client: LoadConnection,
  order: LoadOrder,
  tracker: Tracker,
  file: FileOnDisk,
  sha256: string,
): Promise<LoadedFile> {
  const opened = await openFile(file);
  try {
    const contents = await readContents(file, opened.members);
    const { kind } = contents;
    const standing = await findStandingOfRegistry();
    const today = dayOfDate(await databaseNow(db));
    const refuse = (period: Period) =>
      refuseOutOfOrder({ kind, period, sha256 }, standing, today);
    if (contents.period) refuse(contents.period);
    const snapshotId = randomUUID();
    const counts = createCounts();
    counts.ignoredFiles = contents.ignored;
    const gathered = {
      counts,
      locations: createLocations(),
      stubs: createStubs(),
      lastDay: addToDay(today, 1),
    };
    await createStaging(client, snapshotId);
    tracker.learn(kind, counts);
    const layout = await gather(client, contents, opened, gathered, tracker);
    const last = gathered.stubs.lastDay();
    const period = contents.period ?? { from: last, to: last };
    if (!contents.period) refuse(period);
    refuseFaulty(counts);
    refuseOddSize(kind, counts, standing.full, order.acceptSmaller);
    tracker.enter("indexing");
    await prepare(client, contents, period);
    const { full } = contents;
    const endpoints = contents.endpoints !== null;
    const facts = { snapshotId, file: file.name, sha256, kind, full };
    return { ...facts, period, layout, endpoints, counts };
  } finally {
    opened.close();
  }
}

import { spawn } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { frugal } from "#lib/frugal.ts";
import { recordColumns } from "#domain/eligibility/snapshots/record-row.ts";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { root } from "./program.ts";
import { writeFullFile } from "./registry-file.ts";

// Loads a full file into a database of its own, while people sign up and read,
// and sets it beside a plain COPY of the same rows. Prints; judges nothing.
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "200000" },
    file: { type: "string" },
  },
});
const rows = Number(values.rows);

const scratch = mkdtempSync(path.join(os.tmpdir(), "precis-bench-"));
const dataDir = path.join(scratch, "data");
mkdirSync(dataDir, { mode: 0o711 });
const database = await startEmbeddedPostgres({ dataDir });
let stopping: Promise<void> | null = null;
const stop = () =>
  (stopping ??= database
    .stop()
    .then(() => rmSync(scratch, { recursive: true, force: true })));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void stop().then(() => process.exit(1)));

try {
  await applyMigrations(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    PRECIS_SECRET: "a-secret-for-measuring-of-at-least-32-characters",
    PRECIS_DATA_DIR: dataDir,
  });
  await measure();
} finally {
  await stop();
}

async function measure(): Promise<void> {
  const { prepareClaims } = await import("#lib/testing/claims.ts");
  const { startTraffic } = await import("./registry-traffic.ts");
  const { db } = await import("#lib/db.ts");
  const { measureLookups } = await import("./registry-lookups.ts");
  setting();
  await prepareClaims();
  const before = await file(
    "before.zip",
    Math.min(rows, 50_000),
    "20050523-20260111",
  );
  await importFile(before);
  const full =
    values.file ?? (await file("full.zip", rows, "20050523-20260208"));
  print("archive", `${megabytes(statSync(full).size)} MB`);

  const quiet = startTraffic(50_000);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  traffic("quiet", await quiet());
  const busy = startTraffic(50_000);
  const load = await importFile(full);
  traffic("during the load", await busy());
  print(
    "load",
    `${load.seconds.toFixed(1)} s, ${Math.round(rows / load.seconds).toLocaleString("en-US")} rows/s`,
  );
  print("importer, peak memory", `${megabytes(load.memory)} MB`);

  const plain = await plainCopy();
  print("plain COPY, no index", `${plain.copy.toFixed(1)} s`);
  print("its indexes", `${plain.index.toFixed(1)} s`);
  print("load / plain COPY", (load.seconds / plain.copy).toFixed(2));
  print(
    "load / COPY and indexes",
    (load.seconds / (plain.copy + plain.index)).toFixed(2),
  );
  for (const [name, timing] of await measureLookups(rows))
    print(name, words(timing));
  await db.$disconnect();
}

async function file(name: string, count: number, period: string) {
  const target = path.join(scratch, name);
  const started = performance.now();
  await writeFullFile(target, count, { period });
  print(
    `${name} written`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return target;
}

/** Runs the importer as an operator would, and watches its memory. */
async function importFile(target: string) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...frugal, "bin/registry.ts", "import", target],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid!));
  }, 100);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The importer ended with ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, memory };
}

/** The most memory a process ever held resident, as Linux counts it. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The same rows, already reduced, through COPY into a table of the same shape. */
async function plainCopy() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const reduced = path.join(scratch, "reduced.copy");
  const columns = recordColumns.join(", ");
  await pipeline(
    client.query(copyTo(`copy registry_record (${columns}) to stdout`)),
    createWriteStream(reduced),
  );
  await client.query(`
    set maintenance_work_mem = '256MB';
    create table plain (like registry_record including defaults including constraints);
    alter table plain alter snapshot_id set default gen_random_uuid();
    checkpoint`);
  const copy = await seconds(() =>
    pipeline(
      createReadStream(reduced, { highWaterMark: 1024 * 1024 }),
      client.query(copyFrom(`copy plain (${columns}) from stdin`)),
    ),
  );
  const { rows: indexes } = await client.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where tablename = 'registry_record'",
  );
  const index = await seconds(async () => {
    for (const { indexdef } of indexes)
      await client.query(
        indexdef.replace(/INDEX \S+ ON \S+/, "INDEX ON plain"),
      );
  });
  await client.query("drop table plain");
  await client.end();
  return { copy, index };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

type Timing = { count: number; p50: number; p99: number; most: number };

function traffic(
  when: string,
  result: { signUps: Timing; reads: Timing; faults: unknown[] },
): void {
  print(`sign-ups, ${when}`, words(result.signUps));
  print(`reads by number, ${when}`, words(result.reads));
  if (result.faults.length > 0)
    print(
      "faults",
      `${result.faults.length}, first ${String(result.faults[0])}`,
    );
}

function words({ count, p50, p99, most }: Timing): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(0)} ms (${count})`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function print(name: string, value: string): void {
  console.log(`  ${name.padEnd(36)}${value}`);
}

function setting(): void {
  const [core] = os.cpus();
  console.log(
    `\n  ${rows.toLocaleString("en-US")} rows, Node ${process.version}, ${os.cpus().length} x ${core?.model.trim()}\n  Importer, database and traffic share these cores.\n`,
  );
}

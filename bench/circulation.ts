import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { drawBar } from "#bin/lib/bar.ts";
import {
  writeExport,
  type Plan,
} from "#domain/circulation/archive/commands.ts";
import { findCharts } from "#domain/circulation/charts/queries.ts";
import { verifyArchive } from "#domain/circulation/verification/commands.ts";
import { db } from "#lib/db.ts";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { simulateHistory } from "./circulation-history.ts";

// Three simulated years, exported: how long, how big, how much memory, and
// whether the same history gives the same bytes.
const { values } = parseArgs({
  options: { subscribers: { type: "string", default: "100000" } },
});
const subscribers = Number(values.subscribers);
const aimSeconds = 120;
const aimMemory = 512;

const scratch = mkdtempSync(path.join(tmpdir(), "precis-circulation-"));
const dataDir = path.join(scratch, "data");
mkdirSync(dataDir, { mode: 0o711 });
const database = await startEmbeddedPostgres({ dataDir, throwaway: true });
Object.assign(process.env, {
  DATABASE_URL: database.url,
  PRECIS_SECRET: "a-secret-for-measuring-of-at-least-32-characters",
  PRECIS_DATA_DIR: dataDir,
});
try {
  await measure();
} finally {
  await db.$disconnect();
  await database.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  await applyMigrations(database.url);
  const [core] = os.cpus();
  console.log(
    `\n  ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.cpus().length} x ${core?.model.trim()}, database on the same machine, load average ${os.loadavg()[0]?.toFixed(1)}\n`,
  );
  const [rows, filling] = await timed(() =>
    simulateHistory(database.url, subscribers),
  );
  line(
    "simulated rows",
    `${rows} for ${subscribers} subscribers, ${filling} s`,
  );
  const whole = await exportPeriod("three years", "2023-11-01", "2026-10-31");
  await exportPeriod("half a year", "2026-01-01", "2026-06-30");
  const [, drawing] = await timed(() =>
    findCharts({ from: "2023-11-01", to: "2026-10-31" }),
  );
  verdict("pictures of three years: s", drawing, Number(drawing) < 5, "< 5");
  const [checks, checking] = await timed(() => verifyArchive(whole.file));
  const broken = checks.filter(({ holds }) => !holds);
  verdict(
    "verified from the zip alone",
    `${checks.length - broken.length}/${checks.length}, ${checking} s`,
    broken.length === 0,
  );
  const again = await exportPeriod("again", "2023-11-01", "2026-10-31");
  verdict(
    "same bytes again",
    again.sha256.slice(0, 16),
    again.sha256 === whole.sha256,
  );
}

async function exportPeriod(name: string, from: string, to: string) {
  const plan: Plan = {
    from,
    to,
    before: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000),
    isOver: true,
    issue: null,
    seed: "bench",
    size: 100,
  };
  const file = path.join(scratch, `${name.replaceAll(" ", "-")}.zip`);
  let memory = 0;
  const onProgress = (done: number, total: number) => {
    memory = Math.max(memory, process.memoryUsage().rss);
    drawBar(done, total);
  };
  const [made, seconds] = await timed(() =>
    writeExport(plan, file, { onProgress }),
  );
  const megabytes = Math.round(memory / 1024 ** 2);
  verdict(
    `${name}: seconds`,
    seconds,
    Number(seconds) < aimSeconds,
    `< ${aimSeconds}`,
  );
  verdict(
    `${name}: memory, MB`,
    String(megabytes),
    megabytes < aimMemory,
    `< ${aimMemory}`,
  );
  line(
    name,
    `${made.issues} issues, ${made.qualified} recipients of the last, ${made.log.entries} log entries, ${(made.bytes / 1024 ** 2).toFixed(1)} MB`,
  );
  return { ...made, file };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, string]> {
  const started = performance.now();
  const result = await work();
  return [result, ((performance.now() - started) / 1000).toFixed(1)];
}

function line(name: string, words: string): void {
  console.log(`    ${name.padEnd(30)} ${words}`);
}

function verdict(name: string, value: string, holds: boolean, aim = ""): void {
  const mark = holds ? "✓" : "✗";
  console.log(`  ${mark} ${name.padEnd(30)} ${value}${aim && `   aim ${aim}`}`);
}

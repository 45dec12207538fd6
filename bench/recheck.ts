import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";

// `node bench/recheck.ts 100000`: how long the daily jobs take over so many live
// bindings, when one in a thousand has changed. It prints and judges nothing.
const count = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(path.join(tmpdir(), "precis-recheck-"));
const dataDir = path.join(scratch, "data");
mkdirSync(dataDir, { mode: 0o711 });
const database = await startEmbeddedPostgres({ dataDir, throwaway: true });
try {
  await applyMigrations(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    PRECIS_SECRET: "a-secret-for-measuring-of-at-least-32-characters",
    PRECIS_DATA_DIR: dataDir,
    PRECIS_LOG_LEVEL: "error",
  });
  await measure();
} finally {
  await database.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(0);

async function measure(): Promise<void> {
  const { fillBindings, changeSome } = await import("./recheck-people.ts");
  const { recheckBindings } =
    await import("#domain/eligibility/recheck/jobs.ts");
  const { giveNotices } = await import("#domain/eligibility/notices/jobs.ts");
  await time("filled", () => fillBindings(count));
  await time("re-check, nothing changed", recheckBindings);
  await changeSome(count);
  await time("re-check, 1 in 1000 deactivated", recheckBindings);
  await time("re-check again", recheckBindings);
  await time("notices, none due", giveNotices);
}

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${seconds.padStart(7)} s  ${what}: ${JSON.stringify(result)}`);
}

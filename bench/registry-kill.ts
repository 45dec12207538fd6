import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import {
  prepareGround,
  tortureOnce,
  type Ground,
} from "#lib/testing/registry-torture.ts";
import { writeFullFile } from "./registry-file.ts";

// Kills the importer, or PostgreSQL under it, at random moments of a load, and
// looks each time whether the registry is whole. Ends with 1 when it is not.
const { values } = parseArgs({
  options: {
    times: { type: "string", default: "50" },
    rows: { type: "string", default: "50000" },
  },
});
const times = Number(values.times);
const period = "20050523-20260208";

const scratch = mkdtempSync(path.join(tmpdir(), "precis-torture-"));
const dataDir = path.join(scratch, "data");
mkdirSync(dataDir, { mode: 0o711 });
let database = await startEmbeddedPostgres({ dataDir });
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
    PRECIS_SECRET: "a-secret-for-measuring-of-at-least-32-characters",
    PRECIS_DATA_DIR: dataDir,
  });
  await torture();
} finally {
  await stop();
}

async function torture(): Promise<void> {
  const ground = await prepareGround(() => database.url, await twoIssues());
  console.log(
    `  ${values.rows} rows; a load takes ${(ground.duration / 1000).toFixed(1)} s here.\n`,
  );
  const tally = { old: 0, new: 0 };
  for (let round = 1; round <= times; round += 1) {
    const victim = round % 2 === 0 ? "PostgreSQL" : "importer";
    const { after, survived } = await once(ground, victim);
    tally[survived] += 1;
    console.log(
      `  ${String(round).padStart(3)}  ${victim.padEnd(10)} killed after ${String(after).padStart(6)} ms: the ${survived} registry, whole`,
    );
  }
  console.log(
    `\n  ${times} kills: ${tally.old} times the old registry, ${tally.new} times the new one, never anything else.`,
  );
}

function once(ground: Ground, victim: "PostgreSQL" | "importer") {
  return tortureOnce(ground, async (importer) => {
    if (victim === "importer") {
      importer.kill("SIGKILL");
      return;
    }
    process.kill(postmaster(), "SIGKILL");
    database = await startEmbeddedPostgres({ dataDir });
  });
}

/** The process of the server we started, by its own file. */
function postmaster(): number {
  const file = path.join(dataDir, "postgres", "postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}

async function twoIssues(): Promise<[string, string]> {
  const files: string[] = [];
  for (const changeFirstName of ["ONE", "TWO"]) {
    const file = path.join(scratch, `${changeFirstName}.zip`);
    await writeFullFile(file, Number(values.rows), { period, changeFirstName });
    files.push(file);
  }
  return files as [string, string];
}

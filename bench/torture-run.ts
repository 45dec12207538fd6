import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { startProgram, type Program } from "./program.ts";
import {
  checkRules,
  countSteps,
  countTotals,
  type Rule,
} from "./torture-rules.ts";

export type TortureReport = {
  kills: number;
  seconds: number;
  totals: Record<string, number>;
  rules: Rule[];
};

type Victim = "worker" | "feeder" | "database";
const victims: Victim[] = ["worker", "worker", "feeder", "database"];

type Scene = {
  dataDir: string;
  port: number;
  environment: Record<string, string>;
  log: string;
  programs: Record<"worker" | "feeder", Program>;
  say: (line: string) => void;
};

/**
 * A database of its own, a worker, and a feeder that claims, reviews, changes
 * the registry and appeals. One of them is killed with signal 9 `times` times;
 * afterwards the worker finishes what waits, and the rules are checked.
 */
export async function torture(options: {
  times: number;
  say: (line: string) => void;
}): Promise<TortureReport> {
  const started = Date.now();
  const scratch = mkdtempSync(path.join(tmpdir(), "precis-torture-"));
  const dataDir = path.join(scratch, "data");
  mkdirSync(dataDir, { mode: 0o711 });
  const database = await startEmbeddedPostgres({ dataDir });
  try {
    await applyMigrations(database.url);
    const scene = await setTheScene(database.url, dataDir, options.say);
    try {
      for (let kill = 1; kill <= options.times; kill += 1)
        await strike(scene, kill);
      await scene.programs.feeder.stop();
      await scene.programs.worker.ask({ finish: true });
    } finally {
      await scene.programs.feeder.stop();
      await scene.programs.worker.stop();
    }
    return {
      kills: options.times,
      seconds: Math.round((Date.now() - started) / 1000),
      totals: await countTotals(database.url),
      rules: await checkRules(database.url, dataDir),
    };
  } finally {
    await database.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function setTheScene(
  url: string,
  dataDir: string,
  say: (line: string) => void,
): Promise<Scene> {
  const environment = {
    DATABASE_URL: url,
    PRECIS_DATA_DIR: dataDir,
    PRECIS_SECRET: "a-secret-for-torture-of-at-least-32-characters",
    PRECIS_URL: "http://localhost:3000",
    PRECIS_LOG_LEVEL: "error",
    SMTP_URL: "",
  };
  const log = path.join(dataDir, "torture.log");
  const start = (name: string) =>
    startProgram(`bench/torture-${name}.ts`, environment, log);
  const worker = await start("worker");
  const feeder = await start("feeder");
  const port = Number(new URL(url).port);
  return { dataDir, port, environment, log, say, programs: { worker, feeder } };
}

/** Lets things run up to a moment of chance, kills one, and brings it back. */
async function strike(scene: Scene, kill: number): Promise<void> {
  await untilBusy(scene, 2 + Math.random() * 40);
  await wait(Math.random() * 100);
  const victim = victims[Math.floor(Math.random() * victims.length)]!;
  if (victim === "database") await killDatabase(scene);
  else await killProgram(scene, victim);
  const fallen = (await revive(scene)).filter((name) => name !== victim);
  const also = fallen.length > 0 ? `; the ${fallen.join(", ")} fell too` : "";
  scene.say(`${String(kill).padStart(3)}  killed the ${victim}${also}`);
}

// Counted in work and not in seconds, so that a busy machine is no excuse.
async function untilBusy({ environment }: Scene, steps: number) {
  const url = environment.DATABASE_URL!;
  const before = await countSteps(url);
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await countSteps(url)) >= before + steps) return;
    await wait(50);
  }
}

async function killProgram(
  { programs }: Scene,
  name: "worker" | "feeder",
): Promise<void> {
  process.kill(programs[name].pid, "SIGKILL");
  await programs[name].stop();
}

async function killDatabase({ dataDir, port }: Scene): Promise<void> {
  const file = path.join(dataDir, "postgres", "postmaster.pid");
  const [pid] = readFileSync(file, "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await wait(100 + Math.random() * 400);
  await startEmbeddedPostgres({ dataDir, port });
}

/** Starts again what is not running: what was killed, or fell with the database. */
async function revive({ programs, environment, log }: Scene) {
  const revived: Victim[] = [];
  for (const name of ["worker", "feeder"] as const) {
    if (isAlive(programs[name].pid)) continue;
    await programs[name].stop();
    const script = `bench/torture-${name}.ts`;
    programs[name] = await startProgram(script, environment, log);
    revived.push(name);
  }
  return revived;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

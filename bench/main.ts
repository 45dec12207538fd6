import path from "node:path";
import { db } from "#lib/db.ts";
import { measureGrowth } from "./growth.ts";
import { startProgram, type Program } from "./program.ts";
import { printGrowth, printSetting, printSpeed } from "./report.ts";
import { findArticle, prepareSides, qualifiedHeaders } from "./sides.ts";
import { startSite, type Site } from "./site.ts";
import { measureSpeed } from "./speed.ts";

// Measures the production build on loopback. It prints and judges nothing:
// the exit code says only whether it could be measured.
const often = { rounds: 5, seconds: 2 };
const seldom = { rounds: 3, seconds: 3 };
const starting = startSite();
const programs: Program[] = [];
let cleaning: Promise<void> | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void cleanUp().then(() => process.exit(1)));

try {
  await measure(await starting);
} finally {
  await cleanUp();
}

async function measure(on: Site): Promise<void> {
  const headers = await qualifiedHeaders();
  const article = await findArticle();
  await db.$disconnect();
  const { sides, page, bare } = await prepareSides(on, article, headers);
  programs.push(bare);
  printSetting(article, page.body.length);
  const log = path.join(on.scratch, "load.log");
  const load = await startProgram("bench/load.ts", {}, log);
  programs.push(load);
  const { cached, bare: yardstick, uncached } = sides;
  const toBare = [cached, yardstick] as const;
  printSpeed(await measureSpeed(toBare, often, headers, load), often, 0.5);
  const toUncached = [cached, uncached] as const;
  printSpeed(await measureSpeed(toUncached, seldom, headers, load), seldom, 30);
  printGrowth(await measureGrowth(on, headers, load));
}

function cleanUp(): Promise<void> {
  cleaning ??= stopAll();
  return cleaning;
}

// Told to stop while the site is still starting, we wait for it: a database
// that is half there cannot be stopped.
async function stopAll(): Promise<void> {
  await Promise.all(programs.map((one) => one.stop()));
  const site = await starting.catch(() => null);
  await site?.stop();
}

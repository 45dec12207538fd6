import { setTimeout as pause } from "node:timers/promises";
import type { Job, Load } from "./load.ts";
import { memoryOf, sizeOf } from "./measures.ts";
import type { Program } from "./program.ts";
import type { Site } from "./site.ts";

export type Growth = {
  slugs: number;
  memoryBefore: number;
  memoryAfter: number;
  distBefore: number;
  distAfter: number;
  dataBefore: number;
  dataAfter: number;
};

const slugs = 10_000;

/**
 * What remains in the server's memory and on disk of readers asking for
 * articles that do not exist. Others before them warm it up.
 */
export async function measureGrowth(
  site: Site,
  headers: Record<string, string>,
  load: Program,
): Promise<Growth> {
  await invent(site.port, "warm", 1000, headers, load);
  const before = await look(site);
  await invent(site.port, "invented", slugs, headers, load);
  const after = await look(site);
  return {
    slugs,
    memoryBefore: before.memory,
    memoryAfter: after.memory,
    distBefore: before.dist,
    distAfter: after.dist,
    dataBefore: before.data,
    dataAfter: after.data,
  };
}

async function invent(
  port: number,
  name: string,
  requests: number,
  headers: Record<string, string>,
  load: Program,
): Promise<void> {
  const job: Job = {
    port,
    path: `/articles/${name}-*`,
    headers,
    connections: 16,
    until: { requests },
  };
  const { statuses } = await load.ask<Load>(job);
  if (statuses[404] !== requests)
    throw new Error(`Invented slugs answered ${JSON.stringify(statuses)}.`);
}

// After a pause, in which the server gives back what it can.
async function look(site: Site) {
  await pause(3000);
  return {
    memory: memoryOf(site.server.pid),
    dist: sizeOf(site.distDir),
    data: sizeOf(site.dataDir),
  };
}

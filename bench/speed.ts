import type { Job, Load } from "./load.ts";
import { median } from "./measures.ts";
import type { Program } from "./program.ts";
import type { Side } from "./sides.ts";

export type Speed = Omit<Load, "statuses"> & { name: Side["name"] };

const rounds = 5;
const connections = 16;

/**
 * Measures the sides in turn, round after round, so that what else the machine
 * does falls on all of them, and keeps each one's medians.
 */
export async function measureSpeed(
  sides: Side[],
  headers: Record<string, string>,
  load: Program,
): Promise<Speed[]> {
  const measured = new Map(sides.map(({ name }) => [name, [] as Load[]]));
  for (const side of sides) await run(side, headers, load, 3);
  for (let round = 0; round < rounds; round++)
    for (const side of sides) {
      const seconds = side.name === "no page cache" ? 4 : 2;
      measured.get(side.name)!.push(await run(side, headers, load, seconds));
    }
  return [...measured].map(([name, loads]) => medians(name, loads));
}

async function run(
  { port, path, name }: Side,
  headers: Record<string, string>,
  load: Program,
  seconds: number,
): Promise<Load> {
  const job: Job = { port, path, headers, connections, until: { seconds } };
  const done = await load.ask<Load>(job);
  if (Object.keys(done.statuses).join() !== "200")
    throw new Error(`${name} answered ${JSON.stringify(done.statuses)}.`);
  return done;
}

function medians(name: Side["name"], loads: Load[]): Speed {
  const of = (key: "requestsPerSecond" | "p50" | "p99" | "busy") =>
    median(loads.map((load) => load[key]));
  return {
    name,
    requestsPerSecond: of("requestsPerSecond"),
    p50: of("p50"),
    p99: of("p99"),
    busy: of("busy"),
  };
}

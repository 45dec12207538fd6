import type { Job, Load } from "./load.ts";
import { cpuSecondsOf, median } from "./measures.ts";
import type { Program } from "./program.ts";
import type { Side } from "./sides.ts";

export type Speed = {
  name: string;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time the server spent on one request, in microseconds. */
  serverCpu: number;
  /** Share of one core that the load generator itself used. */
  generatorBusy: number;
};

export type Comparison = { rounds: number; seconds: number };

export const connections = 16;
const warmUpSeconds = 5;

/**
 * Measures two sides in turn, round after round, so that what else the machine
 * does falls on all of them, and answers each one's medians.
 */
export async function measureSpeed(
  sides: readonly [Side, Side],
  { rounds, seconds }: Comparison,
  headers: Record<string, string>,
  load: Program,
): Promise<[Speed, Speed]> {
  const [one, other] = sides;
  const ones: Speed[] = [];
  const others: Speed[] = [];
  for (const side of sides) await run(side, headers, load, warmUpSeconds);
  for (let round = 0; round < rounds; round++) {
    ones.push(await run(one, headers, load, seconds));
    others.push(await run(other, headers, load, seconds));
  }
  return [medians(one.name, ones), medians(other.name, others)];
}

async function run(
  { pid, port, path, name }: Side,
  headers: Record<string, string>,
  load: Program,
  seconds: number,
): Promise<Speed> {
  const job: Job = { port, path, headers, connections, until: { seconds } };
  const cpuBefore = cpuSecondsOf(pid);
  const { statuses, ...rest } = await load.ask<Load>(job);
  const cpu = cpuSecondsOf(pid) - cpuBefore;
  const answered = statuses[200] ?? 0;
  if (Object.keys(statuses).join() !== "200")
    throw new Error(`${name} answered ${JSON.stringify(statuses)}.`);
  return { ...rest, name, serverCpu: (cpu / answered) * 1_000_000 };
}

function medians(name: string, speeds: Speed[]): Speed {
  const of = (key: Exclude<keyof Speed, "name">) =>
    median(speeds.map((speed) => speed[key]));
  return {
    name,
    requestsPerSecond: of("requestsPerSecond"),
    p50: of("p50"),
    p99: of("p99"),
    serverCpu: of("serverCpu"),
    generatorBusy: of("generatorBusy"),
  };
}

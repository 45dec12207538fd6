import {
  claimFormOf,
  makeAccount,
  trySubmitting,
} from "#lib/testing/claims.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { findRegistryRecord } from "#domain/eligibility/registry/queries.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";

export type Timing = { count: number; p50: number; p99: number; most: number };

/** Milliseconds, sorted and read at their middle and near their end. */
export function timingOf(times: number[]): Timing {
  const sorted = times.toSorted((one, two) => one - two);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: times.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const every = 20;

/**
 * People at work while something else goes on: one signs up after the other,
 * and one record after the other is read, twenty milliseconds apart.
 */
export function startTraffic(rows: number) {
  let running = true;
  const signUps: number[] = [];
  const reads: number[] = [];
  const faults: unknown[] = [];
  async function repeat(times: number[], work: () => Promise<unknown>) {
    while (running) {
      await timed(work).then(
        (time) => times.push(time),
        (error: unknown) => faults.push(error),
      );
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  }
  const done = Promise.all([
    repeat(signUps, signUp),
    repeat(reads, () => findRegistryRecord(anyNpi(rows))),
  ]);
  return async () => {
    running = false;
    await done;
    return { signUps: timingOf(signUps), reads: timingOf(reads), faults };
  };
}

export function anyNpi(rows: number): string {
  return syntheticNpi(Math.floor(Math.random() * rows));
}

async function signUp(): Promise<void> {
  const who = await makeAccount();
  const outcome = await trySubmitting(who, claimFormOf(demoProviders[0]!));
  if (!outcome.ok) throw new Error(outcome.reason);
}

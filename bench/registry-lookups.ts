import { findRegistryRecord } from "#domain/eligibility/registry/queries.ts";
import { anyNpi, timed, timingOf, type Timing } from "./registry-traffic.ts";

/** How long looking up takes, by number and as reviewers search. */
export async function measureLookups(
  rows: number,
): Promise<[string, Timing][]> {
  const times: number[] = [];
  for (let at = 0; at < 2000; at += 1)
    times.push(await timed(() => findRegistryRecord(anyNpi(rows))));
  return [["look-up by number", timingOf(times)]];
}

import { professions } from "#domain/eligibility/professions.ts";
import {
  findRegistryRecord,
  searchRegistry,
} from "#domain/eligibility/registry/queries.ts";
import { registrySearchSchema } from "#domain/eligibility/registry/schema.ts";
import { syntheticRecord } from "#domain/eligibility/registry/synthetic.ts";
import { anyNpi, timed, timingOf, type Timing } from "./registry-traffic.ts";

const searches = 200;

/** How long looking up takes, by number and as reviewers search. */
export async function measureLookups(
  rows: number,
): Promise<[string, Timing][]> {
  const measured: [string, Timing][] = [
    [
      "look-up by number",
      await repeat(2000, () => findRegistryRecord(anyNpi(rows))),
    ],
  ];
  for (const [name, search] of Object.entries(ways(rows)))
    measured.push([
      name,
      await repeat(searches, () =>
        searchRegistry(registrySearchSchema.parse(search())),
      ),
    ]);
  return measured;
}

async function repeat(
  times: number,
  work: () => Promise<unknown>,
): Promise<Timing> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await timed(work));
  return timingOf(taken);
}

/** What reviewers type, about people who are there, common names above all. */
function ways(rows: number) {
  const someone = () => {
    for (;;) {
      const record = syntheticRecord(Math.floor(Math.random() * rows));
      if (record.lastName) return record;
    }
  };
  const profession = () =>
    professions[Math.floor(Math.random() * professions.length)]!.id;
  return {
    "search: family name": () => ({ name: someone().lastName }),
    "search: first and family name": () => {
      const { firstName, lastName } = someone();
      return { name: `${firstName} ${lastName}` };
    },
    "search: two letters of a name": () => ({
      name: someone().lastName.slice(0, 2),
    }),
    "search: name and state": () => {
      const { lastName, practiceState: state } = someone();
      return { name: lastName, state };
    },
    "search: name and any profession": () => ({
      name: someone().lastName,
      profession: profession(),
    }),
    "search: all of it": () => {
      const { firstName, lastName, practiceState: state } = someone();
      const name = `${lastName}, ${firstName}`;
      return { name, state, profession: profession() };
    },
  };
}

import { log } from "#lib/log.ts";
import { oneByOne } from "#lib/one-by-one.ts";
import { endSpentGrace, holdBack, mendDoubt, raiseDoubt } from "./commands.ts";
import {
  countWatched,
  findAllFindings,
  findOpenDoubts,
  findReleased,
  findSpentGraces,
  readClock,
} from "./queries.ts";
import { isFlood } from "./rules.ts";
import { doubtKinds, type DoubtKind, type Finding } from "./schema.ts";

export type Recheck = { raised: number; mended: number; held: DoubtKind[] };

/** How long an administrator's release is good: until the next re-check or so. */
const releaseHours = 26;

/**
 * Compares every live binding with the registry as it is now. Finding costs a
 * few statements; only what changed gets a transaction of its own, each of
 * which looks again, so that being killed or running twice changes nothing.
 */
export async function recheckBindings(): Promise<Recheck> {
  const findings = await findAllFindings();
  const held = await holdFloods(findings);
  const open = await findOpenDoubts();
  const key = (one: { bindingId: string; kind: string }) =>
    `${one.bindingId} ${one.kind}`;
  const known = new Set(open.map(key));
  const news = findings.filter(
    (one) => !held.includes(one.kind) && !known.has(key(one)),
  );
  const raised = await oneByOne(news, raiseDoubt);
  const found = new Set(findings.map(key));
  // A registry that is not to be believed does not put anything right either.
  const over =
    held.length > 0 ? [] : open.filter((one) => !found.has(key(one)));
  const mended = await oneByOne(over, ({ id }) => mendDoubt(id));
  log.info({ event: "recheck", raised, mended, held });
  return { raised, mended, held };
}

/** Kinds that are found too often to be true wait for an administrator. */
async function holdFloods(findings: Finding[]): Promise<DoubtKind[]> {
  const bindings = await countWatched();
  const now = await readClock();
  const released = await findReleased();
  const isReleased = (kind: DoubtKind) =>
    released?.kind === kind &&
    now.getTime() - Date.parse(released.at) < releaseHours * 3_600_000;
  const kinds = doubtKinds
    .map((kind) => ({
      kind,
      found: findings.filter((one) => one.kind === kind).length,
      bindings,
    }))
    .filter(({ kind, found }) => isFlood(found, bindings) && !isReleased(kind));
  await holdBack({ at: now.toISOString(), kinds });
  return kinds.map(({ kind }) => kind);
}

/** Ends the bindings whose grace from the registry is over; answers how many. */
export async function endSpentGraces(): Promise<number> {
  return oneByOne(await findSpentGraces(), ({ id }) => endSpentGrace(id));
}

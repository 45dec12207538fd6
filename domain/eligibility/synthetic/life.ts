import { mondayOf, type Day } from "./calendar.ts";
import { below, diceOf, under } from "./draw.ts";

/** Which registry: its seed, its rows at the baseline, and how far it has come. */
export type World = { seed: number; rows: number; week: number };

/** What the weeks since the baseline have done to a row. */
export type Life = {
  /** How many times each has changed. */
  names: number;
  slots: number;
  moves: number;
  /** The last day of any change, or null. */
  changed: Day | null;
  deactivated: Day | null;
  reactivated: Day | null;
  /** The day the row was added, for rows that the baseline did not have. */
  added: Day | null;
};

/** A week adds 15 rows to 10,000, as 2026 did to the real file. */
export function addedPerWeek(rows: number): number {
  return Math.max(1, Math.round(rows * 0.0015));
}

export function rowsAt({ rows, week }: World): number {
  return rows + Math.max(0, week) * addedPerWeek(rows);
}

/** The week that added a row; 0 for those of the baseline. */
export function weekAdded(world: World, index: number): number {
  if (index < world.rows) return 0;
  return Math.floor((index - world.rows) / addedPerWeek(world.rows)) + 1;
}

type Change = "names" | "slots" | "moves" | "deactivated" | "reactivated";

/**
 * What happens to a row in a week, in millions: about 24 changes in 10,000.
 * Giving back an active number is no more than certifying it anew.
 */
function changeIn(seed: number, index: number, week: number): Change | null {
  const weeks = under(diceOf(seed, index), "week", week);
  const drawn = below(weeks, "change", 1_000_000);
  if (drawn >= 2_400) return null;
  if (drawn < 150) return "names";
  if (drawn < 600) return "slots";
  if (drawn < 1_500) return "moves";
  return drawn < 1_800 ? "deactivated" : "reactivated";
}

/** Whether a row is new or different at the end of the week. */
export function isChangedIn(world: World, index: number, week: number) {
  return (
    weekAdded(world, index) === week ||
    (weekAdded(world, index) < week &&
      changeIn(world.seed, index, week) !== null)
  );
}

const untouched: Life = {
  names: 0,
  slots: 0,
  moves: 0,
  changed: null,
  deactivated: null,
  reactivated: null,
  added: null,
};

/** The changes to a row from the baseline to the world's week, in order. */
export function lifeOf(world: World, index: number): Life {
  const born = weekAdded(world, index);
  if (born === 0 && world.week <= 0) return untouched;
  const life = { ...untouched };
  if (born > 0) life.added = dayIn(world.seed, index, born);
  for (let week = born + 1; week <= world.week; week += 1) {
    const change = changeIn(world.seed, index, week);
    if (!change) continue;
    const day = dayIn(world.seed, index, week);
    life.changed = day;
    if (change === "deactivated") {
      life.deactivated = day;
      life.reactivated = null;
    } else if (change === "reactivated") life.reactivated = day;
    else life[change] += 1;
  }
  return life;
}

function dayIn(seed: number, index: number, week: number): Day {
  const weeks = under(diceOf(seed, index), "week", week);
  return mondayOf(week) + below(weeks, "day", 7);
}

import { below, chance, pick, under, type Dice } from "./draw.ts";

/** One of the up to fifteen taxonomy slots of a record. */
export type Slot = { code: string; licence: string; state: string };

/** Slots of a record, and which one carries the primary switch (or none). */
export type Slots = { slots: Slot[]; primary: number | null };

const fillers = ["PENDING", "NA", "NONE", "ENROLLED", "=========", "$$$$$$$$$"];
const trainee = "390200000X";
const besides = "174400000X 208D00000X 163W00000X 101Y00000X 363L00000X".split(
  " ",
);

/**
 * The code of the calling among up to fifteen slots. In about 15 of 100
 * records the primary one is not the first; in some the calling's code stands
 * only behind a primary trainee code. `changes` counts later additions.
 */
export function slotsOf(
  row: Dice,
  code: string,
  state: string,
  changes: number,
): Slots {
  const dice = under(row, "slots");
  const own = { code, ...licenceOf(dice, state) };
  const count = countOf(dice);
  const later: Slot[] = [];
  for (let at = 1; at < count; at += 1) later.push(further(dice, at, state));
  for (let at = 0; at < changes && later.length < 14; at += 1) {
    later.push(further(dice, 20 + at, state));
  }
  if (count === 1) {
    const primary = chance(dice, "no-switch", 1) ? null : 0;
    return { slots: [own, ...later], primary };
  }
  const order = below(dice, "order", 100);
  if (order < 47) return { slots: [...later, own], primary: later.length };
  if (order >= 67) return { slots: [own, ...later], primary: 0 };
  const learned = { code: trainee, licence: "", state: "" };
  return { slots: [learned, own, ...later.slice(1)], primary: 0 };
}

function countOf(dice: Dice): number {
  const drawn = below(dice, "count", 1000);
  if (drawn < 680) return 1;
  if (drawn < 880) return 2;
  if (drawn < 955) return 3;
  if (drawn < 990) return 4;
  return drawn < 999 ? 6 : 15;
}

function further(slots: Dice, at: number, state: string): Slot {
  const dice = under(slots, "slot", at);
  if (chance(dice, "trainee", 50)) {
    return { code: trainee, licence: "", state: "" };
  }
  return { code: pick(dice, "code", besides), ...licenceOf(dice, state) };
}

/** A fifth is blank; one in a hundred holds a filler or a mask. */
function licenceOf(dice: Dice, state: string) {
  if (chance(dice, "none", 20)) return { licence: "", state: "" };
  const licence = chance(dice, "filler", 1)
    ? pick(dice, "which", fillers)
    : numberOf(below(dice, "number", 900_000) + 100_000, state);
  return { licence, state };
}

/** Boards write numbers each in their way; one state keeps to one. */
function numberOf(number: number, state: string): string {
  const digits = String(number);
  const way = (state.charCodeAt(0) + state.charCodeAt(1)) % 5;
  if (way === 0) return digits;
  if (way === 1) return `${state}${digits}`;
  if (way === 2) return `${state.charAt(0)}${digits.slice(1)}`;
  if (way === 3) return `${digits.slice(0, 2)}.${digits}`;
  return `${digits.slice(0, 4)}-${digits}`;
}

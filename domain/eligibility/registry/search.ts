import { nameTokens } from "../names.ts";
import { professions } from "../professions.ts";

/** One way to understand what was typed; the ways are tried in this order. */
export type Arm = {
  by: "name" | "other-name";
  last: string;
  /** The whole family name, or the beginning of one. */
  exact: boolean;
  first: string;
};

/** How a row is sorted and found: keys as in the database, A to Z alone. */
export type KeyedRow = {
  npi: string;
  lastKey: string;
  firstKey: string;
  otherKey: string;
};

/** Where the next page begins: behind this row of this arm. */
export type Cursor = { arm: number; key: string; first: string; npi: string };

const mostTokens = 4;

/**
 * "Alvarez, Maria" says which is which. Without a comma both orders are tried,
 * with a family name of one word or several: whole names before beginnings,
 * former and other names last. Empty when less than two letters were typed.
 */
export function armsOf(name: string): Arm[] {
  const people = pairsOf(name).filter(({ last }) => last.length > 1);
  return [
    ...people.map((one) => ({ ...one, by: "name" as const, exact: true })),
    ...people.map((one) => ({ ...one, by: "name" as const, exact: false })),
    ...people.map((one) => ({
      ...one,
      by: "other-name" as const,
      exact: false,
    })),
  ];
}

function pairsOf(name: string): { last: string; first: string }[] {
  if (name.includes(",")) {
    const [last = [], first = []] = name
      .split(",")
      .map((part) => nameTokens(part));
    return [{ last: last.join(""), first: first[0] ?? "" }];
  }
  const tokens = nameTokens(name).slice(0, mostTokens);
  if (tokens.length < 2) return [{ last: tokens.join(""), first: "" }];
  const cuts = tokens.slice(1).map((_, at) => at + 1);
  const natural = cuts.map((cut) => ({
    last: tokens.slice(cut).join(""),
    first: tokens[0]!,
  }));
  const reversed = cuts.toReversed().map((cut) => ({
    last: tokens.slice(0, cut).join(""),
    first: tokens[cut]!,
  }));
  return [...natural, ...reversed, { last: tokens.join(""), first: "" }];
}

/** Whether an arm finds this row: then a later arm leaves it out. */
export function isFoundBy(arm: Arm, row: KeyedRow): boolean {
  const key = arm.by === "name" ? row.lastKey : row.otherKey;
  return (
    (arm.exact ? key === arm.last : key.startsWith(arm.last)) &&
    row.firstKey.startsWith(arm.first)
  );
}

export function cursorAt(arm: number, by: Arm["by"], row: KeyedRow): Cursor {
  const key = by === "name" ? row.lastKey : row.otherKey;
  return { arm, key, first: row.firstKey, npi: row.npi };
}

export function writeCursor({ arm, key, first, npi }: Cursor): string {
  return [arm, key, first, npi].join(".");
}

/** Null for anything but a cursor of ours: then the first page is shown. */
export function readCursor(text: string): Cursor | null {
  const parts = /^(\d{1,2})\.([A-Z]*)\.([A-Z]*)\.(\d{10})$/.exec(text);
  if (!parts) return null;
  const [, arm, key = "", first = "", npi = ""] = parts;
  return { arm: Number(arm), key, first, npi };
}

/** A pattern for the codes of a profession, in any slot; null when it has none. */
export function codePattern(profession: string): string | null {
  const found = professions.find(({ id }) => id === profession);
  return found ? `(^| )(${found.codes.join("|")})` : null;
}

/** The end of the range of keys that begin with `key`: behind Z comes "[". */
export function afterPrefix(key: string): string {
  return `${key}[`;
}

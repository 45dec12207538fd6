/**
 * Where the draws of one row, or of one part of it, begin: a number, so that
 * millions of rows leave nothing behind. Every choice is drawn from this and a
 * salt alone, so that rows need no state and no order.
 */
export type Dice = number;

export function diceOf(seed: number, index: number): Dice {
  return 0x811c9dc5 ^ index ^ Math.imul(seed, 0x9e3779b1);
}

/** The dice of a part: its salts are apart from those of other parts (FNV-1a). */
export function under(dice: Dice, part: string, count = 0): Dice {
  let hash = dice;
  for (let at = 0; at < part.length; at += 1) {
    hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
  }
  return count === 0 ? hash : Math.imul(hash ^ count, 0x01000193);
}

/** A number below `limit` (murmur3's mixer over the salted dice). */
export function below(dice: Dice, salt: string, limit: number): number {
  let hash = under(dice, salt);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % limit;
}

export function chance(dice: Dice, salt: string, percent: number): boolean {
  return below(dice, salt, 100) < percent;
}

export function pick<T>(dice: Dice, salt: string, from: readonly T[]): T {
  return from[below(dice, salt, from.length)]!;
}

/** Leans to the front of the list: half the draws fall in its first quarter. */
export function skewed(
  dice: Dice,
  salt: string,
  from: readonly string[],
): string {
  const share = below(dice, salt, 1_000_000) / 1_000_000;
  return from[Math.floor(share * share * from.length)]!;
}

import { npiCheckDigit, type Npi } from "../npi.ts";

// The multiplier has no factor in common with 10^8, so a hundred million rows
// never meet; every product stays below 2^53.
const places = 100_000_000;
const multiplier = 61_803_399;
const offset = 27_182_818;
const inverse = inverseOf(multiplier, places);

/**
 * The NPI of synthetic row `index` (below 10^8). A leading 2 keeps it off the
 * numbers in use, which begin with 1, and still passes the check digit.
 */
export function syntheticNpi(index: number): Npi {
  return npiAt((index * multiplier + offset) % places);
}

/** The row a synthetic NPI belongs to, or null when it is none of ours. */
export function syntheticIndex(npi: string): number | null {
  const place = Number(npi.slice(1, 9));
  if (!Number.isInteger(place) || npi !== npiAt(place)) return null;
  const step = (place - offset + places) % places;
  return Number((BigInt(step) * BigInt(inverse)) % BigInt(places));
}

/** Place and row in one number below 2^53. */
const mostRows = 90_000_000;

/**
 * The rows below `rows` (at most 90 million) in the order of their numbers, as
 * the real file is sorted.
 */
export function* inNumberOrder(
  rows: number,
): Generator<{ index: number; npi: Npi }> {
  const keys = new Float64Array(rows);
  for (let index = 0; index < rows; index += 1) {
    keys[index] = ((index * multiplier + offset) % places) * mostRows + index;
  }
  for (const key of keys.sort()) {
    yield { index: key % mostRows, npi: npiAt(Math.floor(key / mostRows)) };
  }
}

function npiAt(place: number): Npi {
  const base = `2${String(place).padStart(8, "0")}`;
  return `${base}${npiCheckDigit(base)}` as Npi;
}

/** Extended Euclid: the x with a·x ≡ 1 (mod m). */
function inverseOf(a: number, m: number): number {
  let [rest, next] = [m, a % m];
  let [x, y] = [0, 1];
  while (next > 0) {
    const quotient = Math.floor(rest / next);
    [rest, next] = [next, rest - quotient * next];
    [x, y] = [y, x - quotient * y];
  }
  return x < 0 ? x + m : x;
}

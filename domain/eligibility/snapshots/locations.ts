/**
 * ZIP codes of further practice locations, over a million of them, in eight
 * bytes each: a map of arrays would take the memory of the whole load.
 */
export type Locations = {
  /** Number and ZIP as one: ten digits and five fit a double without loss. */
  pairs: Float64Array;
  count: number;
  /** Where the number last asked for begins. */
  found: number;
};

const shift = 100_000;

export function createLocations(): Locations {
  return { pairs: new Float64Array(4096), count: 0, found: 0 };
}

export function addLocation(to: Locations, npi: number, zip: number): void {
  if (to.count === to.pairs.length) {
    const larger = new Float64Array(to.count * 2);
    larger.set(to.pairs);
    to.pairs = larger;
  }
  to.pairs[to.count++] = npi * shift + zip;
}

/** Sorts what was added; nothing is found before. */
export function settleLocations(all: Locations): void {
  all.pairs = all.pairs.subarray(0, all.count).sort();
}

/** How many this number has; quick when numbers are asked for in order. */
export function findLocations(all: Locations, npi: number): number {
  all.found = firstOf(all, npi * shift);
  const limit = (npi + 1) * shift;
  let next = all.found;
  while (next < all.count && all.pairs[next]! < limit) next += 1;
  return next - all.found;
}

/** A ZIP code of the number last asked for, from 0. */
export function locationZip(all: Locations, place: number): number {
  return all.pairs[all.found + place]! % shift;
}

function firstOf(all: Locations, wanted: number): number {
  // Data files are sorted by number, so it is mostly here.
  if (isFirst(all, all.found, wanted)) return all.found;
  if (isFirst(all, all.found + 1, wanted)) return all.found + 1;
  let low = 0;
  let high = all.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (all.pairs[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFirst(all: Locations, at: number, wanted: number): boolean {
  if (at > all.count) return false;
  const isBehind = at === 0 || all.pairs[at - 1]! < wanted;
  return isBehind && (at === all.count || all.pairs[at]! >= wanted);
}

export function* locationEntries(
  all: Locations,
): Generator<readonly [npi: number, zip: number]> {
  for (const pair of all.pairs.subarray(0, all.count))
    yield [Math.floor(pair / shift), pair % shift] as const;
}

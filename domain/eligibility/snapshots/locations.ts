/**
 * ZIP codes of further practice locations, over a million of them, in twelve
 * bytes each: a map of arrays would take the memory of the whole load.
 */
export type Locations = {
  add: (npi: number, zip: number) => void;
  /** Sorts what was added; `find` is right only afterwards. */
  settle: () => void;
  /** How many this number has; quick when numbers are asked for in order. */
  find: (npi: number) => number;
  /** The ZIP codes of the number last found, from 0. */
  zipAt: (place: number) => number;
  entries: () => Generator<readonly [npi: number, zip: number]>;
};

export function createLocations(): Locations {
  let numbers = new Float64Array(4096);
  let count = 0;

  function grow(): void {
    const larger = new Float64Array(numbers.length * 2);
    larger.set(numbers);
    numbers = larger;
  }

  // Ten digits and five make fifteen: both fit one double without loss.
  function add(npi: number, zip: number): void {
    if (count === numbers.length) grow();
    numbers[count++] = npi * 100_000 + zip;
  }

  function settle(): void {
    numbers = numbers.subarray(0, count).toSorted();
  }

  let found = 0;

  function find(npi: number): number {
    found = firstOf(npi * 100_000);
    const limit = (npi + 1) * 100_000;
    let next = found;
    while (next < count && numbers[next]! < limit) next += 1;
    return next - found;
  }

  function firstOf(wanted: number): number {
    if (isFirst(found, wanted)) return found;
    if (isFirst(found + 1, wanted)) return found + 1;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Data files are sorted by number, so it is mostly here. */
  function isFirst(at: number, wanted: number): boolean {
    const before = at === 0 ? -1 : numbers[at - 1]!;
    return (
      at <= count && before < wanted && (at === count || numbers[at]! >= wanted)
    );
  }

  function* entries() {
    for (let at = 0; at < count; at += 1)
      yield [
        Math.floor(numbers[at]! / 100_000),
        numbers[at]! % 100_000,
      ] as const;
  }

  const zipAt = (place: number) => numbers[found + place]! % 100_000;
  return { add, settle, find, zipAt, entries };
}

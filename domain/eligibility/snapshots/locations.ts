/**
 * ZIP codes of further practice locations, over a million of them, in twelve
 * bytes each: a map of arrays would take the memory of the whole load.
 */
export type Locations = {
  add: (npi: number, zip: number) => void;
  /** Sorts what was added; `find` is right only afterwards. */
  settle: () => void;
  /** Calls `visit` with each ZIP of this number. */
  visit: (npi: number, visit: (zip: number) => void) => void;
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

  function firstOf(npi: number): number {
    const wanted = npi * 100_000;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function visit(npi: number, seen: (zip: number) => void): void {
    const limit = (npi + 1) * 100_000;
    for (let at = firstOf(npi); at < count && numbers[at]! < limit; at += 1)
      seen(numbers[at]! % 100_000);
  }

  function* entries() {
    for (let at = 0; at < count; at += 1)
      yield [
        Math.floor(numbers[at]! / 100_000),
        numbers[at]! % 100_000,
      ] as const;
  }

  return { add, settle, visit, entries };
}

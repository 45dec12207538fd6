/**
 * Numbers that a data file names only to say that they have ended: number and
 * day, some 350,000 of them. They go into the database last, because there
 * they take their last known names from the records before.
 */
export type Stubs = {
  add: (npi: number, day: number) => void;
  entries: () => Generator<readonly [npi: number, day: number]>;
  /** The latest of the days; 0 without any. */
  lastDay: () => number;
};

export function createStubs(): Stubs {
  let numbers = new Float64Array(1024);
  let days = new Int32Array(1024);
  let count = 0;

  function grow(): void {
    const more = new Float64Array(numbers.length * 2);
    const later = new Int32Array(days.length * 2);
    more.set(numbers);
    later.set(days);
    numbers = more;
    days = later;
  }

  return {
    add(npi, day) {
      if (count === numbers.length) grow();
      numbers[count] = npi;
      days[count] = day;
      count += 1;
    },
    *entries() {
      for (let at = 0; at < count; at += 1)
        yield [numbers[at]!, days[at]!] as const;
    },
    lastDay: () => days.subarray(0, count).reduce((a, b) => Math.max(a, b), 0),
  };
}

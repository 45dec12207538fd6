/**
 * How well times tell two kinds apart: the chance that one drawn from `ones`
 * lies above one drawn from `others`, ties counted half (the Mann-Whitney
 * statistic over its maximum). 0.5 is no telling, 0 and 1 are certainty.
 */
export function rankTest(ones: number[], others: number[]): number {
  let above = 0;
  for (const one of ones) {
    for (const other of others) {
      above += one > other ? 1 : one === other ? 0.5 : 0;
    }
  }
  return above / (ones.length * others.length);
}

export function median(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The two kinds in turn, each pair in a drawn order, so that no drift favours one. */
export function interleaved<Item>(ones: Item[], others: Item[]) {
  return ones.flatMap((one, index) => {
    const pair = [
      { kind: "claimed" as const, item: one },
      { kind: "free" as const, item: others[index]! },
    ];
    return Math.random() < 0.5 ? pair : pair.toReversed();
  });
}

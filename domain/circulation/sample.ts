import { createHash } from "node:crypto";

export type Drawn<Row> = { key: string; row: Row };

/** The lower-case hexadecimal SHA-256 of `seed`, a colon and the id, in UTF-8. */
export function drawKey(seed: string, id: string): string {
  return createHash("sha256").update(`${seed}:${id}`).digest("hex");
}

/**
 * A random sample that anybody can draw again: each recipient's key is a hash
 * of the seed and the id, and the `size` smallest keys are drawn. Neither the
 * order of the file nor the tool matters. Memory grows with `size` alone.
 */
export function createDraw<Row extends { id: string }>(
  seed: string,
  size: number,
) {
  let drawn: Drawn<Row>[] = [];
  const shrink = () => {
    drawn = drawn
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .slice(0, size);
  };
  return {
    offer(row: Row): void {
      drawn.push({ key: drawKey(seed, row.id), row });
      if (drawn.length >= size * 2 + 1000) shrink();
    },
    /** Those drawn, the smallest key first. */
    result(): Drawn<Row>[] {
      shrink();
      return drawn;
    },
  };
}

import { createHash } from "node:crypto";

/** The head of an empty log. */
export const emptyHead = "0".repeat(64);

export type Checkpoint = {
  /** Counts entries before this moment (ISO, UTC). */
  before: string;
  entries: number;
  head: string;
};

/**
 * One link: SHA-256 over the 32 bytes of the head before and the line in
 * UTF-8. A line is the JSON of seq, time, action, object type and object id;
 * labels, reasons and values are left out, since a reader who asks to be
 * forgotten may have them replaced.
 */
export function nextHead(head: string, line: string): string {
  return createHash("sha256")
    .update(Buffer.from(head, "hex"))
    .update(line, "utf8")
    .digest("hex");
}

/**
 * The moments at which the head is written down: each turn of a month (UTC)
 * between the first entry and the end, and the end itself. Two exports share
 * those of the months they have in common, so one can be held to the other.
 */
export function checkpointsBetween(first: number, before: number): number[] {
  const moments: number[] = [];
  const date = new Date(first);
  for (let months = 1; ; months += 1) {
    const turn = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months);
    if (turn >= before) break;
    moments.push(turn);
  }
  return [...moments, before];
}

/** Common checkpoints of two exports whose heads differ: rewritten history. */
export function disagreements(
  one: Checkpoint[],
  other: Checkpoint[],
): { before: string }[] {
  const heads = new Map(other.map((point) => [point.before, point]));
  return one.filter((point) => {
    const match = heads.get(point.before);
    return (
      match !== undefined &&
      (match.head !== point.head || match.entries !== point.entries)
    );
  });
}

/** How many checkpoints two exports have in common. */
export function commonCheckpoints(
  one: Checkpoint[],
  other: Checkpoint[],
): number {
  const moments = new Set(other.map(({ before }) => before));
  return one.filter(({ before }) => moments.has(before)).length;
}

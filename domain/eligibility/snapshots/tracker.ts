import type { LoadState, Progress } from "../loads/schema.ts";
import type { Counts } from "./counts.ts";
import type { SnapshotKind } from "./schema.ts";

/** How far a load is, kept by whoever does the work and read by whoever tells. */
export type Tracker = {
  enter: (state: LoadState, bytesTotal?: number) => void;
  addBytes: (count: number) => void;
  learn: (kind: SnapshotKind, counts: Counts) => void;
  now: () => Progress;
};

export function createTracker(): Tracker {
  let state: LoadState = "checking";
  let kind: SnapshotKind | null = null;
  let counts: Counts | null = null;
  let bytesRead = 0;
  let bytesTotal = 0;
  return {
    enter(next, total) {
      state = next;
      if (total === undefined) return;
      bytesTotal = total;
      bytesRead = 0;
    },
    addBytes(count) {
      bytesRead += count;
    },
    learn(found, counted) {
      kind = found;
      counts = counted;
    },
    now: () => ({
      state,
      kind,
      bytesRead,
      bytesTotal,
      rows: counts?.rows ?? 0,
    }),
  };
}

import type { Counts, LoadReport } from "./counts.ts";
import type { Layout } from "./layout.ts";
import type { Period } from "./period.ts";

export const snapshotKinds = [
  "synthetic",
  "monthly",
  "weekly",
  "deactivations",
  "endpoints",
  "locations",
] as const;

export type SnapshotKind = (typeof snapshotKinds)[number];

/** A load that has become part of the registry. */
export type ListedSnapshot = {
  id: string;
  kind: SnapshotKind;
  label: string;
  file: string;
  periodFrom: Date | null;
  periodTo: Date | null;
  layout: Layout | null;
  rows: number;
  report: LoadReport | null;
  loadedAt: Date;
};

/** A file that has been read and waits to take its place. */
export type LoadedFile = {
  snapshotId: string;
  file: string;
  /** In hexadecimal. */
  sha256: string;
  kind: SnapshotKind;
  /** Replaces all there was, rather than some. */
  full: boolean;
  period: Period;
  layout: Layout | null;
  endpoints: boolean;
  counts: Counts;
};

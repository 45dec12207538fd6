import { db, type Reads } from "#lib/db.ts";
import { reportSchema } from "./counts.ts";
import { dayOfDate } from "./period.ts";
import type { Standing } from "./rules.ts";
import { snapshotKinds, type ListedSnapshot } from "./schema.ts";

const pageSize = 25;

/** What has been loaded, the newest first. */
export async function findSnapshots(
  reads: Reads = db,
): Promise<ListedSnapshot[]> {
  const rows = await reads.registrySnapshot.findMany({
    orderBy: [{ loadedAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: {
      id: true,
      kind: true,
      label: true,
      file: true,
      periodFrom: true,
      periodTo: true,
      layout: true,
      rows: true,
      report: true,
      loadedAt: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    kind: snapshotKinds.find((kind) => kind === row.kind) ?? "synthetic",
    layout: layouts.find((layout) => layout === row.layout) ?? null,
    report: reportSchema.safeParse(row.report).data ?? null,
  }));
}

const layouts = ["V1", "V2", "V3"] as const;

/**
 * What the next file is measured by: the last full file, and everything that
 * has been laid over it since.
 */
export async function findStandingOfRegistry(
  reads: Reads = db,
): Promise<Standing> {
  const full = await reads.registrySnapshot.findFirst({
    where: { kind: "monthly" },
    orderBy: [{ loadedAt: "desc" }, { id: "desc" }],
    select: { rows: true, periodTo: true, loadedAt: true },
  });
  const since = await reads.registrySnapshot.findMany({
    where: {
      kind: { not: "synthetic" },
      ...(full && { loadedAt: { gte: full.loadedAt } }),
    },
    select: { kind: true, periodTo: true, sha256: true },
  });
  const reached = (kinds: string[]) =>
    Math.max(
      0,
      ...since
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ periodTo }) => (periodTo ? dayOfDate(periodTo) : 0)),
    );
  const reports = await reads.registrySnapshot.findFirst({
    where: { kind: "deactivations" },
    orderBy: { periodTo: "desc" },
    select: { periodTo: true },
  });
  return {
    full: full?.periodTo
      ? { rows: full.rows, to: dayOfDate(full.periodTo) }
      : null,
    through: full ? reached(["monthly", "weekly"]) : 0,
    deactivatedTo: reports?.periodTo ? dayOfDate(reports.periodTo) : 0,
    hashes: since.flatMap(({ sha256 }) =>
      sha256 ? [Buffer.from(sha256).toString("hex")] : [],
    ),
  };
}

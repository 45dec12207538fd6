import { addDays } from "#lib/clock.ts";
import { archivePath } from "../archive/client.ts";
import { drawFrom } from "../verification/queries.ts";
import { db, type Reads } from "#lib/db.ts";
import { keptDays, type ExportState, type ListedExport } from "../schema.ts";

const listed = 50;

/** The latest exports, the newest first. */
export async function listExports(reads: Reads = db): Promise<ListedExport[]> {
  const rows = await reads.circulationExport.findMany({
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: listed,
  });
  return rows.map(asListed);
}

/** One export, or null. */
export async function findExport(
  id: string,
  reads: Reads = db,
): Promise<ListedExport | null> {
  const row = await reads.circulationExport.findUnique({ where: { id } });
  return row && asListed(row);
}

type ExportRow = NonNullable<
  Awaited<ReturnType<typeof db.circulationExport.findUnique>>
>;

function asListed(row: ExportRow): ListedExport {
  const { periodFrom, periodTo, heartbeat: _, ...rest } = row;
  return {
    ...rest,
    from: dateOf(periodFrom),
    to: dateOf(periodTo),
    issue: row.issue && dateOf(row.issue),
    state: row.state as ExportState,
    bytes: row.bytes === null ? null : Number(row.bytes),
    logEntries: row.logEntries === null ? null : Number(row.logEntries),
    sha256: hexOf(row.sha256),
    logHead: hexOf(row.logHead),
    keptUntil:
      row.endedAt && row.state === "done"
        ? addDays(row.endedAt, keptDays)
        : null,
  };
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const hexOf = (bytes: Uint8Array | null) =>
  bytes && Buffer.from(bytes).toString("hex");

/** A sample drawn from the file of a finished export, by the notes' own rule. */
export function drawFromExport(
  id: string,
  how: { seed: string; size: number },
): ReturnType<typeof drawFrom> {
  return drawFrom(archivePath(id), how);
}

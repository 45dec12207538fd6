import { openArchiveIn } from "../snapshots/client.ts";
import type { Contents, Member, Opened } from "../snapshots/contents.ts";
import { dayText } from "../snapshots/fields.ts";
import type { Layout } from "../snapshots/layout.ts";
import type { Period } from "../snapshots/period.ts";
import {
  readEndpoints,
  readLocations,
  readMain,
  readWorkbook,
  type Gathered,
} from "../snapshots/reading.ts";
import type { Tracker } from "../snapshots/tracker.ts";
import {
  addEnded,
  buildIndexes,
  copyInto,
  copyLocations,
  copyStubs,
  keepEndpoints,
  type CopyTarget,
  type LoadConnection,
} from "../staging/commands.ts";

/**
 * Reads all of a file into the staging tables. The side files come first,
 * because a record carries the ZIP codes of its further locations. Answers the
 * layout of the main data file.
 */
export async function gather(
  client: LoadConnection,
  contents: Contents,
  opened: Opened,
  gathered: Gathered,
  tracker: Tracker,
): Promise<Layout | null> {
  const { main, locations, endpoints, workbook } = contents;
  const { addBytes } = tracker;
  const { counts } = gathered;
  tracker.enter("reading", sizeOf([main, locations, endpoints, workbook]));
  if (locations) await readLocations(locations, gathered, addBytes);
  if (endpoints) {
    await copying(client, "endpoints", (target) =>
      readEndpoints(endpoints, gathered, target.write, addBytes),
    );
    await keepEndpoints(client);
  }
  if (workbook) await readWorkbook(opened, gathered, openArchiveIn, addBytes);
  const layout =
    main &&
    (await copying(client, "records", (target) =>
      readMain(main, gathered, target.write, addBytes),
    ));
  if (!main && locations) await copyLocations(client, gathered.locations);
  if (!main && !workbook) counts.rows = counts.locations + counts.endpoints;
  await copyStubs(client, gathered.stubs);
  return layout;
}

function sizeOf(members: (Member | null)[]): number {
  return members.reduce((sum, member) => sum + (member?.size ?? 0), 0);
}

async function copying<T>(
  client: LoadConnection,
  table: Parameters<typeof copyInto>[1],
  work: (target: CopyTarget) => Promise<T>,
): Promise<T> {
  const target = copyInto(client, table);
  try {
    const result = await work(target);
    await target.end();
    return result;
  } catch (error) {
    await target.abandon(error);
    throw error;
  }
}

/** Makes what will replace a table as good as the table: rows, keys, indexes. */
export async function prepare(
  client: LoadConnection,
  { kind, full, endpoints }: Contents,
  period: Period,
): Promise<void> {
  if (kind !== "monthly") return;
  await addEnded(client, dayText(period.to));
  await buildIndexes(client, "registry_record");
  if (full && endpoints) await buildIndexes(client, "registry_endpoint");
}

import { db, type Reads } from "#lib/db.ts";
import { snapshotKinds } from "../snapshots/schema.ts";
import {
  factsSchema,
  loadReasons,
  loadStates,
  type ListedLoad,
} from "./schema.ts";

const shown = 12;

/** The newest loads, those under way among them. */
export async function findLoads(reads: Reads = db): Promise<ListedLoad[]> {
  const rows = await reads.$queryRaw<Row[]>`
    select id, file, kind, state, reason, facts, bytes_read, bytes_total, rows,
           started_at, ended_at,
           ended_at is null and state <> 'waiting'
             and heartbeat < clock_timestamp() - interval '20 seconds' as lost
      from registry_load
     order by started_at desc, id desc
     limit ${shown}`;
  return rows.map(asListed);
}

type Row = {
  id: string;
  file: string;
  kind: string;
  state: string;
  reason: string;
  facts: unknown;
  bytes_read: bigint;
  bytes_total: bigint;
  rows: number;
  started_at: Date;
  ended_at: Date | null;
  lost: boolean;
};

function asListed(row: Row): ListedLoad {
  return {
    id: row.id,
    file: row.file,
    kind: snapshotKinds.find((kind) => kind === row.kind) ?? null,
    state: loadStates.find((state) => state === row.state) ?? "failed",
    reason: loadReasons.find((reason) => reason === row.reason) ?? null,
    facts: factsSchema.parse(row.facts ?? {}),
    bytesRead: Number(row.bytes_read),
    bytesTotal: Number(row.bytes_total),
    rows: row.rows,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    isLost: row.lost,
  };
}

/** The id of a load that waits or shows signs of life; null when none does. */
export async function findLiveLoad(reads: Reads = db): Promise<string | null> {
  const [row] = await reads.$queryRaw<{ id: string }[]>`
    select id from registry_load
     where ended_at is null
       and (state = 'waiting'
            or heartbeat > clock_timestamp() - interval '20 seconds')
     limit 1`;
  return row?.id ?? null;
}

import { createHash } from "node:crypto";
import { professions } from "#domain/eligibility/professions.ts";
import { db, type Reads } from "#lib/db.ts";
import {
  checkpointsBetween,
  emptyHead,
  nextHead,
  type Checkpoint,
} from "../log-chain.ts";
import { findStatement } from "../queries.ts";
import type { Basis } from "./header.ts";

/** What the numbers of a period rest on; null until the publisher has stated it. */
export async function findBasis(
  period: { from: string; to: string; before: Date; isOver: boolean },
  reads: Reads = db,
): Promise<Basis | null> {
  const { before } = period;
  const statement = await findStatement(before, reads);
  if (!statement) return null;
  const snapshots = await reads.registrySnapshot.findMany({
    where: { loadedAt: { lt: before } },
    orderBy: [{ loadedAt: "asc" }, { id: "asc" }],
    omit: { report: true },
  });
  const policies = await reads.eligibilityPolicy.findMany({
    where: { activatedAt: { lt: before } },
    orderBy: { version: "asc" },
    select: { version: true, activatedAt: true },
  });
  const texts = await reads.versionedText.findMany({
    where: {
      kind: { in: ["offer", "attestation"] },
      createdAt: { lt: before },
    },
    orderBy: [{ kind: "asc" }, { version: "asc" }],
    select: { kind: true, version: true, id: true, createdAt: true },
  });
  return {
    statement,
    period,
    texts,
    snapshots: snapshots.map((one) => ({ ...one, sha256: hexOf(one.sha256) })),
    policies: policies.map(({ version, activatedAt }) => ({
      version,
      activatedAt: activatedAt!,
    })),
    professionTable: createHash("sha256")
      .update(JSON.stringify(professions))
      .digest("hex"),
  };
}

export async function countLog(
  before: Date,
  reads: Reads = db,
): Promise<number> {
  return reads.auditEntry.count({ where: { at: { lt: before } } });
}

const logPage = 5000;

/**
 * The hash chain over the audit trail before `before`, in the order of time
 * and number, with its head at each turn of a month.
 */
export async function chainLog(
  before: Date,
  onPage: (entries: number) => Promise<void>,
  reads: Reads = db,
): Promise<Checkpoint[]> {
  const points: Checkpoint[] = [];
  let moments: number[] | null = null;
  let head = emptyHead;
  let entries = 0;
  const note = (moment: number) =>
    points.push({ before: new Date(moment).toISOString(), entries, head });
  for (let cursor = { at: new Date(0), seq: "0" }; ;) {
    const lines = await findLogLines(cursor, before, reads);
    for (const line of lines) {
      const [seq, time] = JSON.parse(line) as [number, string];
      const at = Date.parse(time);
      moments ??= checkpointsBetween(at, before.getTime());
      while (moments[0]! <= at) note(moments.shift()!);
      head = nextHead(head, line);
      entries += 1;
      cursor = { at: new Date(at), seq: String(seq) };
    }
    await onPage(lines.length);
    if (lines.length < logPage) break;
  }
  for (const moment of moments ?? [before.getTime()]) note(moment);
  return points;
}

async function findLogLines(
  cursor: { at: Date; seq: string },
  before: Date,
  reads: Reads,
): Promise<string[]> {
  const [row] = await reads.$queryRaw<{ lines: string | null }[]>`
    with page as (
      select seq, at, action, object_type, object_id from audit_entry
       where at < ${before} and at >= ${cursor.at}
         and (at, seq) > (${cursor.at}, ${cursor.seq}::bigint)
       order by at, seq limit ${logPage})
    select string_agg(json_build_array(
      seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      action, object_type, object_id)::text, E'\n' order by at, seq) as lines
    from page`;
  return row?.lines ? row.lines.split("\n") : [];
}

const hexOf = (bytes: Uint8Array | null) =>
  bytes && Buffer.from(bytes).toString("hex");

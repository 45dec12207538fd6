import { databaseNow, db, type Reads } from "#lib/db.ts";
import {
  statementKinds,
  type Stated,
  type Statement,
  type StatementPart,
} from "./schema.ts";

/** The database's clock, by which a period is over or not. */
export function findNow(reads: Reads = db): Promise<Date> {
  return databaseNow(reads);
}

/**
 * What the publisher stated, in the versions in force at `before` (null: now);
 * where something was first stated later, that first version. Null until all is.
 */
export async function findStatement(
  before: Date | null,
  reads: Reads = db,
): Promise<Statement | null> {
  const entries: [string, Stated][] = [];
  for (const [part, kind] of Object.entries(statementKinds)) {
    const stated = await findStated(kind, before, reads);
    if (!stated) return null;
    entries.push([part, stated]);
  }
  return Object.fromEntries(entries) as Record<StatementPart, Stated>;
}

async function findStated(kind: string, before: Date | null, reads: Reads) {
  const select = { id: true, version: true, text: true } as const;
  const inForce = await reads.versionedText.findFirst({
    where: { kind, ...(before && { createdAt: { lt: before } }) },
    orderBy: { version: "desc" },
    select,
  });
  return (
    inForce ??
    reads.versionedText.findFirst({
      where: { kind },
      orderBy: { version: "asc" },
      select,
    })
  );
}

/**
 * When each article was first released, before `before`. A publication that
 * was called off before its day released nothing.
 */
export async function findReleases(
  before: Date,
  reads: Reads = db,
): Promise<number[]> {
  const rows = await reads.$queryRaw<{ at: Date }[]>`
    select min(published_at) as at from publication
     where published_at < ${before}
       and (ended_at is null or ended_at > published_at)
     group by article_id order by 1`;
  return rows.map(({ at }) => at.getTime());
}

export async function countAccounts(
  before: Date,
  reads: Reads = db,
): Promise<number> {
  return reads.subscriber.count({ where: { createdAt: { lt: before } } });
}

import { db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { AuditFilter, AuditRow } from "./schema.ts";

export const auditPageSize = 50;

/** Newest first, one page; `total` counts all that match. */
export async function findAuditEntries(
  filter: AuditFilter,
  reads: Reads = db,
): Promise<{ rows: AuditRow[]; total: number }> {
  const where = whereOf(filter);
  const [rows, total] = await Promise.all([
    reads.auditEntry.findMany({
      where,
      orderBy: { seq: "desc" },
      skip: ((filter.page ?? 1) - 1) * auditPageSize,
      take: auditPageSize,
      omit: { requestId: true },
    }),
    reads.auditEntry.count({ where }),
  ]);
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      seq: row.seq.toString(),
      actorKind: row.actorKind as AuditRow["actorKind"],
    })),
  };
}

/** The actions that occur, for the filter's list. */
export async function findAuditActions(reads: Reads = db): Promise<string[]> {
  const rows = await reads.auditEntry.findMany({
    distinct: ["action"],
    select: { action: true },
    orderBy: { action: "asc" },
  });
  return rows.map((row) => row.action);
}

function whereOf(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const contains = filter.search && {
    contains: filter.search,
    mode: "insensitive" as const,
  };
  return {
    ...(filter.action && { action: filter.action }),
    ...(filter.objectType && { objectType: filter.objectType }),
    ...(filter.objectId && { objectId: filter.objectId }),
    ...((filter.from || filter.to) && {
      at: {
        ...(filter.from && { gte: filter.from }),
        ...(filter.to && { lt: filter.to }),
      },
    }),
    ...(contains && {
      OR: [{ actorLabel: contains }, { objectLabel: contains }],
    }),
  };
}

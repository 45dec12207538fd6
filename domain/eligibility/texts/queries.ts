import { db, type Reads } from "#lib/db.ts";
import { textKinds, type TextKind, type TextVersion } from "./schema.ts";

/** The version in force of every kind; null where none was written yet. */
export async function listTexts(
  reads: Reads = db,
): Promise<{ kind: TextKind; newest: TextVersion | null }[]> {
  const rows = await reads.versionedText.findMany({
    where: { kind: { in: [...textKinds] } },
    orderBy: [{ kind: "asc" }, { version: "desc" }],
    distinct: ["kind"],
  });
  const named = await withAuthors(reads, rows);
  return textKinds.map((kind) => ({
    kind,
    newest: named.find((row) => row.kind === kind) ?? null,
  }));
}

/** Every version of a text, the newest first. */
export async function findTextHistory(
  kind: TextKind,
  reads: Reads = db,
): Promise<TextVersion[]> {
  const rows = await reads.versionedText.findMany({
    where: { kind },
    orderBy: { version: "desc" },
  });
  return withAuthors(reads, rows);
}

async function withAuthors<T extends TextVersion>(
  reads: Reads,
  rows: T[],
): Promise<T[]> {
  const ids = rows.flatMap((row) => row.createdBy ?? []);
  const people = await reads.subscriber.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, email: true },
  });
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return rows.map((row) => ({
    ...row,
    createdBy: (row.createdBy && emails.get(row.createdBy)) ?? null,
  }));
}

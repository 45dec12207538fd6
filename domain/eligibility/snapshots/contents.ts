import { createCsvReader } from "./csv.ts";
import { kindOf, type FileKind } from "./layout.ts";
import { isFull, periodOf, type Period } from "./period.ts";
import { LoadRefused } from "./refusal.ts";
import type { SnapshotKind } from "./schema.ts";

/** A file on disk, before it is known what it holds. */
export type FileOnDisk = { path: string; name: string; size: number };

/** One file inside, or the file itself, unpacked as it is read. */
export type Member = {
  name: string;
  /** Bytes to be read from disk: the measure of progress. */
  size: number;
  read: (onBytes?: (count: number) => void) => AsyncIterable<Buffer>;
};

export type Opened = { members: Member[]; close: () => void };

/** What a file turned out to be. */
export type Contents = {
  kind: SnapshotKind;
  /** Replaces what was there, rather than changing some of it. */
  full: boolean;
  /** Null only of a workbook, whose rows then say it. */
  period: Period | null;
  main: Member | null;
  locations: Member | null;
  endpoints: Member | null;
  workbook: Member | null;
  ignored: string[];
};

const peeked = 256 * 1024;

/**
 * Tells by column names and members what a file is; its own name counts only
 * for the period, and only when no member names one. Throws `LoadRefused`.
 */
export async function readContents(
  file: FileOnDisk,
  members: Member[],
): Promise<Contents> {
  const found: Partial<Record<FileKind, Member>> = {};
  const ignored: string[] = [];
  let empty = false;
  for (const member of members) {
    const { kind, hasRows } = await peek(member);
    if (kind && !hasRows) empty = true;
    if (!kind || !hasRows || kind === "other-names") ignored.push(member.name);
    else if (found[kind]) throw several(found[kind], member);
    else found[kind] = member;
  }
  const { main = null, locations = null, endpoints = null } = found;
  const workbook =
    main || locations || endpoints ? null : bookOf(file, members);
  const data = main ?? locations ?? endpoints;
  if (!data && !workbook)
    throw new LoadRefused(empty ? "file-empty" : "wrong-kind");
  const period =
    (data && periodOf(data.name)) ??
    periodOf(workbook?.name ?? "") ??
    periodOf(file.name);
  const parts = { main, locations, endpoints, workbook, ignored, period };
  return { ...parts, ...kindOfAll(parts) };
}

/** Names alone do not make data: each member has a twin with its header only. */
async function peek(
  member: Member,
): Promise<{ kind: FileKind | null; hasRows: boolean }> {
  const seen = { kind: null as FileKind | null, hasRows: false };
  const reader = createCsvReader(
    (names) => void (seen.kind = kindOf(names)),
    () => void (seen.hasRows = true),
  );
  let size = 0;
  try {
    for await (const chunk of member.read()) {
      const most = chunk.subarray(0, peeked - size);
      reader.push(most);
      size += most.length;
      if (seen.hasRows || size >= peeked) return seen;
    }
    reader.end();
  } catch (error) {
    // A fault further down is told when the file is read in earnest.
    if (!(error instanceof LoadRefused)) throw error;
    if (error.reason === "zip-corrupt") throw error;
    if (seen.kind) seen.hasRows = true;
  }
  return seen;
}

function several(one: Member, other: Member): LoadRefused {
  return new LoadRefused("several-data-files", {
    names: `${one.name}, ${other.name}`,
  });
}

/** The workbook itself, or the one inside the report's archive. */
function bookOf(file: FileOnDisk, members: Member[]): Member | null {
  const inside = members.find(({ name }) => /\.xlsx$/i.test(name));
  if (inside) return inside;
  if (!isWorkbook(members)) return null;
  const none = async function* (): AsyncGenerator<Buffer> {};
  return { name: file.name, size: file.size, read: none };
}

export function isWorkbook(members: Member[]): boolean {
  return members.some(({ name }) => name === "xl/workbook.xml");
}

function kindOfAll(parts: {
  main: Member | null;
  locations: Member | null;
  workbook: Member | null;
  period: Period | null;
}): { kind: SnapshotKind; full: boolean } {
  if (parts.workbook) return { kind: "deactivations", full: true };
  if (!parts.period) throw new LoadRefused("period-unknown");
  const full = isFull(parts.period);
  if (parts.main) return { kind: full ? "monthly" : "weekly", full };
  return { kind: parts.locations ? "locations" : "endpoints", full };
}

import { db, type Reads } from "#lib/db.ts";
import { nameTokens } from "../names.ts";
import type { RegistryEntry, RegistrySearch } from "./schema.ts";

const entry = {
  npi: true,
  entityType: true,
  organisation: true,
  lastName: true,
  firstName: true,
  middleName: true,
  suffix: true,
  credential: true,
  otherLastName: true,
  otherFirstName: true,
  otherMiddleName: true,
  otherNameType: true,
  practiceLine: true,
  practiceCity: true,
  practiceState: true,
  zips: true,
  taxonomyCodes: true,
  licenceNumbers: true,
  licenceStates: true,
  primarySlot: true,
  enumeratedOn: true,
  updatedOn: true,
  deactivatedOn: true,
  reactivatedOn: true,
  replacementNpi: true,
} as const;

/** What the newest snapshot says about a number, or null. */
export function findRegistryRecord(
  npi: string,
  reads: Reads = db,
): Promise<RegistryEntry | null> {
  return reads.registryRecord.findUnique({ where: { npi }, select: entry });
}

/** The name and date of the snapshot a record came from, for the reviewer. */
export function findSnapshotOf(npi: string, reads: Reads = db) {
  return reads.registrySnapshot.findFirst({
    where: { records: { some: { npi } } },
    select: { label: true, loadedAt: true },
  });
}

const pageOfPeople = 50;

/**
 * People by name and state, for staff only: a reader is never shown what the
 * registry holds. "Alvarez, Maria" and "Maria Alvarez" both work.
 */
export function searchRegistry(
  search: RegistrySearch,
  reads: Reads = db,
): Promise<RegistryEntry[]> {
  const [last = "", first = ""] = lastAndFirst(search.name);
  if (!last) return Promise.resolve([]);
  return reads.registryRecord.findMany({
    where: {
      entityType: 1,
      lastName: { startsWith: last },
      ...(first ? { firstName: { startsWith: first } } : {}),
      ...(search.state ? { practiceState: search.state } : {}),
    },
    orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { npi: "asc" }],
    take: pageOfPeople,
    select: entry,
  });
}

function lastAndFirst(name: string): string[] {
  if (name.includes(",")) {
    return name.split(",").map((part) => nameTokens(part).join(" "));
  }
  const tokens = nameTokens(name);
  return [tokens.at(-1) ?? "", tokens.slice(0, -1).join(" ")];
}

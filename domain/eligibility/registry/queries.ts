import { db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RegistryEntry, RegistrySearch } from "./schema.ts";
import {
  afterPrefix,
  armsOf,
  codePattern,
  cursorAt,
  isFoundBy,
  readCursor,
  writeCursor,
  type Arm,
  type Cursor,
  type KeyedRow,
} from "./search.ts";

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

const pageSize = 50;

/**
 * People by name, state and profession, for staff only: a reader is never
 * shown what the registry holds. Both orders of a name work, whole names come
 * first; ten digits are a number. `next` is where the next page begins.
 */
export async function searchRegistry(
  search: RegistrySearch,
  reads: Reads = db,
): Promise<{ records: RegistryEntry[]; next: string | null }> {
  const typed = search.name.trim();
  if (/^\d{10}$/.test(typed)) {
    const record = await findRegistryRecord(typed, reads);
    return { records: record ? [record] : [], next: null };
  }
  const page = await findKeys(search, reads);
  const rows = page.rows.slice(0, pageSize);
  const entries = await reads.registryRecord.findMany({
    where: { npi: { in: rows.map(({ npi }) => npi) } },
    select: entry,
  });
  const byNpi = new Map(entries.map((one) => [one.npi, one]));
  return {
    records: rows.flatMap(({ npi }) => byNpi.get(npi) ?? []),
    next:
      page.rows.length > pageSize
        ? writeCursor(page.cursors[pageSize - 1]!)
        : null,
  };
}

/** Arm after arm until a page and one row more are found. */
async function findKeys(search: RegistrySearch, reads: Reads) {
  const arms = armsOf(search.name);
  const start = readCursor(search.after);
  const rows: KeyedRow[] = [];
  const cursors: Cursor[] = [];
  for (let at = start?.arm ?? 0; at < arms.length; at += 1) {
    const earlier = arms.slice(0, at);
    let after = start?.arm === at ? start : null;
    while (rows.length <= pageSize) {
      const found = await findByArm(arms[at]!, after, search, reads);
      for (const row of found) {
        after = cursorAt(at, arms[at]!.by, row);
        if (earlier.some((arm) => isFoundBy(arm, row))) continue;
        rows.push(row);
        cursors.push(after);
      }
      if (found.length <= pageSize) break;
    }
    if (rows.length > pageSize) break;
  }
  return { rows, cursors };
}

/** At most one row more than a page, in the order of the arm's index. */
function findByArm(
  arm: Arm,
  after: Cursor | null,
  { state, profession }: RegistrySearch,
  reads: Reads,
): Promise<KeyedRow[]> {
  const key = Prisma.raw(
    arm.by === "name" ? 'last_key collate "C"' : 'other_key collate "C"',
  );
  const first = Prisma.raw('first_key collate "C"');
  const pattern = codePattern(profession);
  const conditions = [
    Prisma.raw(
      `entity_type = 1 and ${arm.by === "name" ? "last_key" : "other_key"} <> ''`,
    ),
    arm.exact
      ? Prisma.sql`${key} = ${arm.last}`
      : Prisma.sql`${key} >= ${arm.last} and ${key} < ${afterPrefix(arm.last)}`,
    arm.first &&
      Prisma.sql`${first} >= ${arm.first} and ${first} < ${afterPrefix(arm.first)}`,
    state && Prisma.sql`practice_state = ${state}`,
    pattern && Prisma.sql`array_to_string(taxonomy_codes, ' ') ~ ${pattern}`,
    after &&
      Prisma.sql`(${key}, ${first}, npi) > (${after.key}, ${after.first}, ${after.npi}::char(10))`,
  ].filter((condition) => condition !== null && condition !== "");
  return reads.$queryRaw<KeyedRow[]>`
    select npi, last_key as "lastKey", first_key as "firstKey",
           other_key as "otherKey"
      from registry_record
     where ${Prisma.join(conditions, " and ")}
     order by ${key}, ${first}, npi
     limit ${pageSize + 1}`;
}

/** What is known of a number besides its record. */
export async function findRegistryDetails(npi: string, reads: Reads = db) {
  const [endpoints, ended, snapshot] = [
    await reads.registryEndpoint.findMany({
      where: { npi },
      orderBy: [{ type: "asc" }, { endpoint: "asc" }],
      take: 50,
    }),
    await reads.registryDeactivation.findUnique({
      where: { npi },
      select: { deactivatedOn: true },
    }),
    await findSnapshotOf(npi, reads),
  ];
  return { endpoints, endedOn: ended?.deactivatedOn ?? null, snapshot };
}

import {
  copyFile,
  mkdtemp,
  readFile,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { diffSchema } from "#lib/migrations.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import {
  csvOf,
  dataMembers,
  rowOf,
  workbookOf,
  writeZip,
  type NamedRow,
} from "#lib/testing/registry-files.ts";
import { beginLoad } from "../loads/commands.ts";
import { findRegistryRecord, findSnapshotOf } from "../registry/queries.ts";
import { syntheticRecord } from "../registry/synthetic.ts";
import { openLoadConnection } from "../staging/commands.ts";
import { runLoad } from "./commands.ts";
import { v2Names } from "./layout.ts";

let folder: string;
const records = Array.from({ length: 400 }, (_, index) =>
  syntheticRecord(index),
);
const people = records.filter(({ lastName }) => /^[A-Z]+$/.test(lastName));
const [ann, bob, cid] = people as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
];
const rows = records.map(rowOf);
const monthName = "NPPES_Data_Dissemination_February_2026_V2.zip";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "precis-files-"));
});
beforeEach(() => resetDatabase());

async function load(file: string, acceptSmaller = false) {
  const id = await beginLoad(path.basename(file), acceptSmaller);
  const order = { id, path: file, acceptSmaller, actor: operatorActor };
  const outcome = await runLoad(order);
  const kept = await db.registryLoad.findUniqueOrThrow({ where: { id } });
  return { outcome, kept };
}

const month = (changes: Partial<Parameters<typeof dataMembers>[0]> = {}) =>
  writeZip(
    folder,
    monthName,
    dataMembers({ period: "20050523-20260208", rows, ...changes }),
  );

const week = (period: string, changed: NamedRow[], more = {}) =>
  writeZip(
    folder,
    `week_${period}.zip`,
    dataMembers({ period, rows: changed, ...more }),
  );

async function loaded(file: string, acceptSmaller = false) {
  const { outcome } = await load(file, acceptSmaller);
  if (!outcome.ok)
    throw new Error(`${outcome.reason} ${JSON.stringify(outcome.facts)}`);
  return outcome;
}

async function refused(file: string) {
  const before = await contents();
  const { outcome, kept } = await load(file);
  if (outcome.ok) throw new Error("was not refused");
  expect(kept).toMatchObject({ state: "refused", reason: outcome.reason });
  expect(await contents(), "nothing changed").toEqual(before);
  return { reason: outcome.reason, ...outcome.facts };
}

/** Everything that a load may change, and that none is left in the way. */
async function contents() {
  const [row] = await db.$queryRaw<object[]>`
    select (select md5(string_agg(r::text, '|' order by npi)) from registry_record r) as records,
           (select md5(string_agg(e::text, '|' order by npi, type, endpoint)) from registry_endpoint e) as endpoints,
           (select md5(string_agg(d::text, '|' order by npi)) from registry_deactivation d) as ended,
           (select count(*)::int from registry_snapshot) as snapshots,
           (select count(*)::int from audit_entry where action = 'registry.loaded') as audited,
           (select count(*)::int from pg_class where relname like 'registry%next%') as leftovers`;
  return row;
}

describe("a full file", () => {
  test("becomes the registry, record by record", async () => {
    const outcome = await loaded(await month());
    expect(outcome).toMatchObject({ kind: "monthly", layout: "V2" });
    const kept = await db.registryRecord.findMany({ orderBy: { npi: "asc" } });
    expect(kept).toHaveLength(records.length);
    for (const record of records.slice(0, 60)) {
      const found = await findRegistryRecord(record.npi);
      const fillers = record.licenceNumbers.map((number) =>
        ["PENDING", "NA", "NONE"].includes(number) ? "" : number,
      );
      expect(found).toEqual({ ...record, licenceNumbers: fillers });
    }
    const snapshot = await findSnapshotOf(ann.npi);
    expect(snapshot?.label).toBe("NPPES to 2026-02-08");
  });

  test("stands where the migrated table stood, and so does the next", async () => {
    await loaded(await month());
    await loaded(await month({ period: "20050523-20260308" }));
    expect(await diffSchema(process.env.DATABASE_URL!)).toBe("");
    expect(await shape()).toEqual(migratedShape);
    expect(await contents()).toMatchObject({
      snapshots: 2,
      audited: 2,
      leftovers: 0,
    });
  });

  test("brings locations and endpoints, each endpoint once", async () => {
    const endpoint = {
      NPI: ann.npi,
      "Endpoint Type": "DIRECT",
      Endpoint: "Ann@direct.example",
      "Use Code": "DIRECT",
    };
    await loaded(
      await month({
        locations: [
          {
            NPI: ann.npi,
            "Provider Secondary Practice Location Address - Postal Code":
              "015550001",
          },
        ],
        endpoints: [endpoint, { ...endpoint, "Use Code": "HIE" }],
      }),
    );
    const record = await findRegistryRecord(ann.npi);
    expect(record?.zips).toEqual([...ann.zips, "01555"]);
    expect(await db.registryEndpoint.findMany()).toEqual([
      {
        npi: ann.npi,
        type: "DIRECT",
        endpoint: "Ann@direct.example",
        use: "DIRECT",
      },
    ]);
  });

  test("keeps the last known name of a number that has ended", async () => {
    await loaded(await month());
    const ended = rows.map((row) =>
      row.NPI === ann.npi
        ? { NPI: ann.npi, "NPI Deactivation Date": "02/20/2026" }
        : row,
    );
    await loaded(await month({ period: "20050523-20260308", rows: ended }));
    expect(await findRegistryRecord(ann.npi)).toMatchObject({
      lastName: ann.lastName,
      deactivatedOn: new Date("2026-02-20"),
      reactivatedOn: null,
    });
    const [row] = await db.registryDeactivation.findMany({
      where: { npi: ann.npi },
    });
    expect(row?.deactivatedOn).toEqual(new Date("2026-02-20"));
  });

  test("is read in any layout, and columns nobody knows are named", async () => {
    const names = [...v2Names, "npi_managed_by", "shoe_size"];
    const outcome = await loaded(await month({ names }));
    expect(outcome.layout).toBe("V3");
    const [snapshot] = await db.registrySnapshot.findMany();
    expect(snapshot?.report).toMatchObject({
      unknownColumns: ["shoe_size"],
      ignoredFiles: expect.arrayContaining([
        "NPPES_Data_Dissemination_Readme_v.2.pdf",
        "othername_pfile_20050523-20260208.csv",
      ]),
    });
  });

  test("may come unpacked", async () => {
    const file = path.join(folder, "npidata_pfile_20050523-20260208.csv");
    await writeFile(file, csvOf(v2Names, rows));
    expect(await loaded(file)).toMatchObject({ kind: "monthly" });
  });

  test("is refused when much is missing, unless somebody answers for it", async () => {
    await loaded(await month());
    const file = await month({
      period: "20050523-20260308",
      rows: rows.slice(0, 380),
    });
    expect(await refused(file)).toEqual({
      reason: "too-few-rows",
      rows: 380,
      before: 400,
    });
    await loaded(file, true);
    const entries = await db.auditEntry.findMany({
      where: { action: "registry.loaded" },
      orderBy: { seq: "desc" },
    });
    expect(entries[0]?.after).toMatchObject({
      rows: 380,
      acceptedSmaller: true,
    });
  });
});

describe("a weekly file", () => {
  const changed = {
    ...rowOf(bob),
    "Provider Last Name (Legal Name)": "NEWNAME",
  };
  const fresh = syntheticRecord(5000);

  test("changes, adds and ends records, and leaves all others", async () => {
    await loaded(await month());
    const file = await week("20260209-20260215", [
      changed,
      rowOf(fresh),
      { NPI: cid.npi, "NPI Deactivation Date": "02/11/2026" },
    ]);
    await loaded(file);
    expect(await findRegistryRecord(bob.npi)).toMatchObject({
      lastName: "NEWNAME",
    });
    expect(await findRegistryRecord(fresh.npi)).toMatchObject({
      npi: fresh.npi,
    });
    expect(await findRegistryRecord(cid.npi)).toMatchObject({
      lastName: cid.lastName,
      deactivatedOn: new Date("2026-02-11"),
    });
    expect(await findSnapshotOf(ann.npi)).toMatchObject({
      label: "NPPES to 2026-02-08",
    });
    expect(await findSnapshotOf(bob.npi)).toMatchObject({
      label: "NPPES, 2026-02-09 to 2026-02-15",
    });
    const snapshot = await db.registrySnapshot.findFirst({
      where: { kind: "weekly" },
    });
    expect(snapshot?.report).toMatchObject({ added: 1, changed: 2 });
    expect(await shape()).toEqual(migratedShape);
  });

  test("comes in order: no gap, none twice, none older, none before a full file", async () => {
    const first = await week("20260209-20260215", [changed]);
    expect(await refused(first)).toEqual({ reason: "no-full-snapshot" });
    await loaded(await month());
    const second = await week("20260216-20260222", [changed]);
    expect(await refused(second)).toEqual({
      reason: "period-gap",
      from: "2026-02-16",
      to: "2026-02-22",
      through: "2026-02-08",
    });
    await loaded(first);
    expect(await refused(first)).toEqual({ reason: "same-file" });
    await loaded(second);
    expect(
      await refused(await week("20260209-20260215", [rowOf(fresh)])),
    ).toMatchObject({
      reason: "period-older",
      through: "2026-02-22",
    });
    expect(
      await refused(await month({ period: "20050523-20260215" })),
    ).toMatchObject({
      reason: "period-older",
    });
  });

  test("that is a full file in disguise is refused", async () => {
    await loaded(await month());
    expect(await refused(await week("20260209-20260215", rows))).toMatchObject({
      reason: "too-many-rows",
    });
  });
});

describe("the deactivation report", () => {
  const rowsOf = (): [string, string][] => [
    [ann.npi, "02/01/2026"],
    ["2999999998", "02/02/2026"],
  ];

  test.each(["alone", "in its archive"])("is read %s", async (how) => {
    await loaded(await month());
    const book = await workbookOf(rowsOf());
    const name = "NPPES Deactivated NPI Report 20260209.xlsx";
    const file = path.join(folder, name);
    await writeFile(file, book);
    await loaded(
      how === "alone"
        ? file
        : await writeZip(folder, "NPPES_Deactivated_NPI_Report_020926.zip", {
            [name]: book,
          }),
    );
    expect(await findRegistryRecord(ann.npi)).toMatchObject({
      lastName: ann.lastName,
      deactivatedOn: new Date("2026-02-01"),
    });
    const kept = await db.registryDeactivation.findMany({
      where: { npi: ann.npi },
    });
    expect(kept).toHaveLength(1);
  });

  test("outlives a full file that was made before it", async () => {
    await loaded(await month());
    const file = path.join(
      folder,
      "NPPES Deactivated NPI Report 20260302.xlsx",
    );
    await writeFile(file, await workbookOf([[ann.npi, "03/01/2026"]]));
    await loaded(file);
    await loaded(await month({ period: "20050523-20260215" }));
    expect(await findRegistryRecord(ann.npi)).toMatchObject({
      deactivatedOn: new Date("2026-03-01"),
    });
  });

  test("a workbook about something else is refused", async () => {
    const strange = await writeZip(folder, "strange 20260303.xlsx", {
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml":
        "<worksheet><sheetData><row><c t='inlineStr'><is><t>Budget</t></is></c></row></sheetData></worksheet>",
    });
    expect(await refused(strange)).toEqual({ reason: "wrong-kind" });
  });
});

describe("side files by themselves", () => {
  test("add practice locations and endpoints to the registry there is", async () => {
    await loaded(await month());
    const data = dataMembers({
      period: "20050523-20260208",
      rows: [],
      locations: [
        {
          NPI: ann.npi,
          "Provider Secondary Practice Location Address - Postal Code": "99501",
        },
      ],
      endpoints: [
        {
          NPI: bob.npi,
          "Endpoint Type": "FHIR",
          Endpoint: "https://f.example",
        },
      ],
    });
    for (const name of [
      "pl_pfile_20050523-20260208.csv",
      "endpoint_pfile_20050523-20260208.csv",
    ]) {
      const file = path.join(folder, name);
      await writeFile(file, data[name]!);
      await loaded(file);
    }
    expect((await findRegistryRecord(ann.npi))?.zips).toEqual([
      ...ann.zips,
      "99501",
    ]);
    expect(await db.registryEndpoint.count()).toBe(1);
  });
});

describe("what is refused and changes nothing", () => {
  let present: string;
  beforeEach(async () => {
    present = await month();
    await loaded(present);
  });
  const next = "20050523-20260308";

  test("the same file again", async () => {
    const again = path.join(folder, "under-another-name.zip");
    await copyFile(present, again);
    expect(await refused(again)).toEqual({ reason: "same-file" });
  });

  test("a file that lacks columns, by their names", async () => {
    const names = v2Names.filter((name) => name !== "Last Update Date");
    expect(await refused(await month({ period: next, names }))).toEqual({
      reason: "headers-missing",
      names: "Last Update Date",
      count: 1,
    });
  });

  test("an archive that was cut off while it came", async () => {
    const whole = await month({ period: next });
    const cut = path.join(folder, "cut.zip");
    await copyFile(whole, cut);
    await truncate(cut, 5000);
    expect(await refused(cut)).toEqual({ reason: "zip-broken" });
  });

  test("an archive with a flipped bit", async () => {
    const bytes = await readFile(await month({ period: next }));
    const at = bytes.indexOf("npidata_pfile_20050523-20260308.csv") + 3000;
    bytes[at]! ^= 0x40;
    const file = path.join(folder, "flipped.zip");
    await writeFile(file, bytes);
    expect(["zip-corrupt", "quote-broken", "columns-uneven"]).toContain(
      (await refused(file)).reason,
    );
  });

  test("an archive whose sum does not agree", async () => {
    const bytes = await readFile(await month({ period: next }));
    // The CRC of the data member in the central directory, 16 bytes in.
    const name = bytes.lastIndexOf("npidata_pfile_20050523-20260308.csv");
    bytes[name - 46 + 16]! ^= 0xff;
    const file = path.join(folder, "sum.zip");
    await writeFile(file, bytes);
    expect(await refused(file)).toMatchObject({ reason: "zip-corrupt" });
  });

  test("an encrypted archive", async () => {
    const bytes = await readFile(await month({ period: next }));
    const name = bytes.lastIndexOf("npidata_pfile_20050523-20260308.csv");
    bytes[name - 46 + 8]! |= 1;
    const file = path.join(folder, "locked.zip");
    await writeFile(file, bytes);
    expect(await refused(file)).toMatchObject({ reason: "zip-encrypted" });
  });

  test("a data file that ends within a row", async () => {
    const csv = csvOf(v2Names, rows);
    const name = `npidata_pfile_${next}.csv`;
    const file = await writeZip(folder, "short.zip", {
      [name]: csv.slice(0, -900),
    });
    expect(await refused(file)).toMatchObject({ reason: "csv-truncated" });
  });

  test("a quote out of place, with its line", async () => {
    const lines = csvOf(v2Names, rows).split("\n");
    lines[7] = lines[7]!.replace('","', '"x","');
    const file = await writeZip(folder, "quote.zip", {
      [`npidata_pfile_${next}.csv`]: lines.join("\n"),
    });
    expect(await refused(file)).toEqual({ reason: "quote-broken", line: 8 });
  });

  test("two data files in one archive, none, and an empty one", async () => {
    const csv = csvOf(v2Names, rows);
    const two = await writeZip(folder, "two.zip", {
      [`npidata_pfile_${next}.csv`]: csv,
      [`npidata_pfile_${next}_copy.csv`]: csv,
    });
    expect(await refused(two)).toMatchObject({ reason: "several-data-files" });
    const none = await writeZip(folder, "none.zip", {
      "notes.txt": "a,b\n1,2\n",
    });
    expect(await refused(none)).toEqual({ reason: "wrong-kind" });
    expect(await refused(await month({ period: next, rows: [] }))).toEqual({
      reason: "file-empty",
    });
    expect(await refused(path.join(folder, "nowhere.zip"))).toEqual({
      reason: "file-missing",
    });
  });

  test("a period to come, and one nobody can read", async () => {
    expect(await refused(await month({ period: "20050523-20990101" }))).toEqual(
      {
        reason: "period-in-future",
        to: "2099-01-01",
      },
    );
    const file = await writeZip(folder, "bare.zip", {
      "npidata.csv": csvOf(v2Names, rows),
    });
    expect(await refused(file)).toEqual({ reason: "period-unknown" });
  });

  test("dates to come, numbers that are none, and bytes that are no text", async () => {
    const spoilt = (changes: NamedRow, count: number) =>
      month({
        period: next,
        rows: rows.map((row, at) =>
          at < count && row["Entity Type Code"] ? { ...row, ...changes } : row,
        ),
      });
    expect(
      await refused(await spoilt({ "Last Update Date": "01/01/2099" }, 5)),
    ).toMatchObject({
      reason: "dates-in-future",
    });
    expect(
      await refused(await spoilt({ NPI: "2123456785" }, 60)),
    ).toMatchObject({
      reason: "numbers-broken",
    });
    expect(
      await refused(await spoilt({ "Provider First Name": "\uFFFD" }, 60)),
    ).toMatchObject({ reason: "encoding-broken" });
  });

  test("a number that comes twice", async () => {
    const twice = [...rows, rows.find((row) => row["Entity Type Code"])!];
    expect(await refused(await month({ period: next, rows: twice }))).toEqual({
      reason: "numbers-twice",
    });
  });
});

describe("one load at a time", () => {
  test("a second start says that one is running", async () => {
    const other = await openLoadConnection();
    try {
      expect((await load(await month())).outcome).toMatchObject({
        ok: false,
        reason: "load-running",
      });
    } finally {
      await other.end();
    }
  });

  test("what a killed load has left is cleared, and its end is written down", async () => {
    const lost = await beginLoad("killed.zip", false);
    await db.$executeRaw`create table registry_record_next (half int)`;
    await loaded(await month());
    expect(await contents()).toMatchObject({ leftovers: 0 });
    expect(
      await db.registryLoad.findUnique({ where: { id: lost } }),
    ).toMatchObject({
      state: "failed",
      reason: "interrupted",
    });
  });

  test("readers of the old registry wait for nothing while the new one takes over", async () => {
    await loaded(await month());
    let reading = true;
    const faults: unknown[] = [];
    let reads = 0;
    const readers = [1, 2, 3].map(async () => {
      while (reading) {
        const found = await findRegistryRecord(ann.npi).catch(
          (error: unknown) => {
            faults.push(error);
            return null;
          },
        );
        if (found?.lastName !== ann.lastName) faults.push(found);
        reads += 1;
      }
    });
    for (const day of ["09", "10", "11", "12"])
      await loaded(await month({ period: `20050523-202602${day}` }));
    reading = false;
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect(reads).toBeGreaterThan(20);
  });

  test("a reader who stays long keeps the swap waiting, not other readers", async () => {
    await loaded(await month());
    const client = new pg.Client({
      connectionString: process.env.DATABASE_URL,
    });
    await client.connect();
    await client.query("begin; select count(*) from registry_record");
    const swap = loaded(await month({ period: "20050523-20260309" }));
    for (let reads = 0; reads < 30; reads += 1)
      expect(await findRegistryRecord(ann.npi)).not.toBeNull();
    await client.query("commit");
    await client.end();
    expect(await swap).toMatchObject({ kind: "monthly" });
  });
});

/** Everything about the tables that a swap could lose. */
async function shape() {
  const [row] = await db.$queryRaw<{ shape: unknown }[]>`
    select json_build_object(
      'indexes', (select json_agg(indexdef order by indexname) from pg_indexes
                   where tablename in ('registry_record', 'registry_endpoint')),
      'constraints', (select json_agg(conrelid::regclass || ' ' || conname || ' ' ||
                        pg_get_constraintdef(oid) || convalidated order by conrelid::regclass::text, conname)
                        from pg_constraint
                       where conrelid in ('registry_record'::regclass, 'registry_endpoint'::regclass)),
      'columns', (select json_agg(table_name || ' ' || column_name || ' ' || data_type || ' ' ||
                        is_nullable || coalesce(column_default, '') order by table_name, ordinal_position)
                    from information_schema.columns
                   where table_name in ('registry_record', 'registry_endpoint'))) as shape`;
  return row?.shape;
}
let migratedShape: unknown;
beforeAll(async () => {
  migratedShape = await shape();
});

import { existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { unzipped } from "#lib/testing/zip.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import { syntheticRecord } from "../registry/synthetic.ts";
import { baseline, dateOf, dayOf, usDate } from "./calendar.ts";
import { columnsOf } from "./columns.ts";
import { deactivationArchive } from "./deactivations.ts";
import {
  monthlyArchive,
  weeklyArchive,
  worldOf,
  type Edition,
} from "./dissemination.ts";
import { inNumberOrder, syntheticIndex } from "./numbers.ts";
import { endOf } from "./provider.ts";

const base: Edition = { seed: 1, rows: 3000, asOf: baseline, layout: "V2" };
const world = worldOf(base);

describe("the header", () => {
  test("has 330 columns, and five more in V3; V1 called one otherwise", () => {
    expect(columnsOf("V2")).toHaveLength(330);
    expect(columnsOf("V3").slice(0, 330)).toEqual(columnsOf("V2"));
    expect(columnsOf("V3")[334]).toBe("npi_fhir_url");
    expect(columnsOf("V1")[41]).toBe("Provider Gender Code");
    expect(columnsOf("V1").with(41, "Provider Sex Code")).toEqual(
      columnsOf("V2"),
    );
  });

  const copies = ["../shared/data", "../../shared/data"];
  const real = copies
    .map((folder) => `${folder}/nppes-v2-header.csv`)
    .find((file) => existsSync(file));
  test.skipIf(!real)("is that of the published file, where we have one", () => {
    const text = readFileSync(real!, "utf8").trim();
    expect(columnsOf("V2")).toEqual(text.slice(1, -1).split('","'));
  });
});

describe("the monthly file", () => {
  test("holds every row as the registry has it, sorted, and its side files", async () => {
    const entries = await unzipped(monthlyArchive(base));
    expect([...entries.keys()]).toEqual([
      "npidata_pfile_20050523-20260111.csv",
      "npidata_pfile_20050523-20260111_fileheader.csv",
      "othername_pfile_20050523-20260111.csv",
      "othername_pfile_20050523-20260111_fileheader.csv",
      "pl_pfile_20050523-20260111.csv",
      "pl_pfile_20050523-20260111_fileheader.csv",
      "endpoint_pfile_20050523-20260111.csv",
      "endpoint_pfile_20050523-20260111_fileheader.csv",
      "manifest.json",
    ]);
    expect(String(entries.get("manifest.json"))).toContain('"synthetic": true');
    const rows = rowsOf(entries, "npidata");
    expect(rows.map((row) => row.NPI)).toEqual(
      [...inNumberOrder(base.rows)].map(({ npi }) => npi),
    );
    const locations = Map.groupBy(rowsOf(entries, "pl"), (row) => row.NPI);
    for (const row of rows) {
      const known = syntheticRecord(syntheticIndex(row.NPI!)!);
      expect(kept(row, locations.get(row.NPI) ?? [])).toEqual(known);
    }
    const others = rowsOf(entries, "othername");
    expect(others.length / rows.length).toBeCloseTo(0.05, 1);
    expect(rowsOf(entries, "endpoint").length / rows.length).toBeCloseTo(
      0.05,
      1,
    );
  });

  test("is the same to the byte whenever it is made", async () => {
    const small = { ...base, rows: 200 };
    const one = await buffer(monthlyArchive(small));
    expect(one.equals(await buffer(monthlyArchive(small)))).toBe(true);
    const other = await buffer(monthlyArchive({ ...small, seed: 2 }));
    expect(one.equals(other)).toBe(false);
  });

  test("of V1 cuts names, of V3 appends five columns to every row", async () => {
    for (const [layout, columns] of [
      ["V1", 330],
      ["V3", 335],
    ] as const) {
      const entries = await unzipped(
        monthlyArchive({ ...base, rows: 300, layout }),
      );
      const [header, ...rows] = linesOf(entries, "npidata");
      expect(header!.split('","')).toEqual(
        columnsOf(layout).map((name, at) => quoted(name, at, columns)),
      );
      expect(rows.every((row) => row.split('","').length === columns)).toBe(
        true,
      );
    }
  });
});

describe("the weekly file", () => {
  test("laid over the month before gives the month after", async () => {
    const asOf = dayOf("2026-02-01");
    const before = byNumber(await unzipped(monthlyArchive(base)));
    const edition = { ...base, asOf };
    const week = byNumber(await unzipped(weeklyArchive(edition, 1)));
    const after = byNumber(await unzipped(monthlyArchive(edition)));
    const laid = new Map([...before, ...week]);
    expect([...laid.keys()].sort()).toEqual([...after.keys()]);
    const differing = [...after].filter(([npi, row]) => laid.get(npi) !== row);
    expect(differing.map(([npi]) => npi)).toEqual([]);
    expect(week.size).toBeGreaterThan(10);
    expect(week.size).toBeLessThan(100);
    expect(after.size).toBeGreaterThan(before.size);
  });
});

test("the deactivation report lists the ended numbers in a workbook", async () => {
  const outer = await unzipped(deactivationArchive(base));
  const [name] = [...outer.keys()];
  expect(name).toBe("NPPES Deactivated NPI Report 20260111.xlsx");
  const book = await unzipped(Readable.from([outer.get(name!)!]));
  const texts = [
    ...String(book.get("xl/sharedStrings.xml")).matchAll(/<t>(.*?)<\/t>/g),
  ].map(([, text]) => text!);
  const sheet = String(book.get("xl/worksheets/sheet1.xml"));
  const rows = [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/g)].map(
    ([, row]) =>
      [...row!.matchAll(/<v>(\d+)<\/v>/g)].map(([, at]) => texts[Number(at)]),
  );
  expect(rows[0]).toEqual(["NPPES Deactivated Records as of 01/11/2026"]);
  expect(rows[1]).toEqual(["NPI", "NPPES Deactivation Date"]);
  const ended = [...inNumberOrder(base.rows)].flatMap(({ index, npi }) => {
    const day = endOf(world, index);
    return day === null ? [] : [[npi, usDate(day)]];
  });
  expect(rows.slice(2)).toEqual(ended);
  expect(String(book.get("xl/workbook.xml"))).toContain("DeactivatedNPIs");
});

type Row = Record<string, string>;

function linesOf(entries: Map<string, Buffer>, prefix: string): string[] {
  const [, text] = [...entries].find(([name]) => name.startsWith(prefix))!;
  return String(text).trimEnd().split("\n");
}

function rowsOf(entries: Map<string, Buffer>, prefix: string): Row[] {
  const [header, ...rows] = linesOf(entries, prefix).map((line) =>
    line.slice(1, -1).split('","'),
  );
  return rows.map((row) =>
    Object.fromEntries(header!.map((name, at) => [name, row[at]!])),
  );
}

function byNumber(entries: Map<string, Buffer>): Map<string, string> {
  const [, ...lines] = linesOf(entries, "npidata");
  return new Map(lines.map((line) => [line.slice(1, 11), line]));
}

function quoted(name: string, at: number, columns: number): string {
  if (at === 0) return `"${name}`;
  return at === columns - 1 ? `${name}"` : name;
}

/** What a snapshot keeps of a line, read back by column name. */
function kept(row: Row, locations: Row[]): RegistryEntry {
  const of = (name: string) => row[name] ?? "";
  const date = (name: string) => {
    const [month, day, year] = of(name).split("/");
    return year ? dateOf(dayOf(`${year}-${month}-${day}`)) : null;
  };
  const slots = Array.from({ length: 15 }, (_, at) => at + 1).filter(
    (slot) => of(`Healthcare Provider Taxonomy Code_${slot}`) !== "",
  );
  const country = "Country Code (If outside U.S.)";
  const place = "Provider Business Practice Location Address";
  const mail = "Provider Business Mailing Address";
  const second = "Provider Secondary Practice Location Address -";
  const isHere = of(`${place} ${country}`) === "US";
  const zips = [
    ...(isHere ? [of(`${place} Postal Code`)] : []),
    ...(of(`${mail} ${country}`) === "US" ? [of(`${mail} Postal Code`)] : []),
    ...locations.map((one) => one[`${second} Postal Code`]!),
  ].map((zip) => zip.slice(0, 5));
  const primary = slots.findIndex(
    (slot) => of(`Healthcare Provider Primary Taxonomy Switch_${slot}`) === "Y",
  );
  return {
    npi: of("NPI"),
    entityType: of("Entity Type Code") === "2" ? 2 : 1,
    organisation: of("Provider Organization Name (Legal Business Name)"),
    lastName: of("Provider Last Name (Legal Name)"),
    firstName: of("Provider First Name"),
    middleName: of("Provider Middle Name"),
    suffix: of("Provider Name Suffix Text"),
    credential: of("Provider Credential Text"),
    otherLastName: of("Provider Other Last Name"),
    otherFirstName: of("Provider Other First Name"),
    otherMiddleName: of("Provider Other Middle Name"),
    otherNameType: of("Provider Other Last Name Type Code"),
    practiceLine: of("Provider First Line Business Practice Location Address"),
    practiceCity: of(`${place} City Name`),
    practiceState: isHere ? of(`${place} State Name`) : "",
    zips: [...new Set(zips)],
    taxonomyCodes: slots.map((slot) =>
      of(`Healthcare Provider Taxonomy Code_${slot}`),
    ),
    licenceNumbers: slots.map((slot) => of(`Provider License Number_${slot}`)),
    licenceStates: slots.map((slot) =>
      of(`Provider License Number State Code_${slot}`),
    ),
    primarySlot: Math.max(0, primary),
    enumeratedOn: date("Provider Enumeration Date"),
    updatedOn: date("Last Update Date"),
    deactivatedOn: date("NPI Deactivation Date"),
    reactivatedOn: date("NPI Reactivation Date"),
    replacementNpi: of("Replacement NPI") || null,
  };
}

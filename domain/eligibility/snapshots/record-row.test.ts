import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, type NamedRow } from "#lib/testing/registry-files.ts";
import { searchKey } from "../registry/search-key.ts";
import { createSink, drain, putKey } from "./copy-text.ts";
import { createCounts } from "./counts.ts";
import { createCsvReader } from "./csv.ts";
import { readMainHeader, v2Names } from "./layout.ts";
import { addLocation, createLocations, settleLocations } from "./locations.ts";
import { createRecordRow, recordColumns } from "./record-row.ts";
import { createStubs } from "./stubs.ts";

const npi = "2123456784";
const practice = "Provider Business Practice Location Address";
const abroad = `${practice} Country Code (If outside U.S.)`;

/** The COPY row of a provider with these values, by column. */
function copied(values: NamedRow, names: readonly string[] = v2Names) {
  const sink = createSink();
  const counts = createCounts();
  const stubs = createStubs();
  const locations = createLocations();
  addLocation(locations, Number(npi), 2138);
  settleLocations(locations);
  let take = (_: Parameters<ReturnType<typeof createRecordRow>>[0]) => {};
  const reader = createCsvReader(
    (header) => {
      const main = readMainHeader(header);
      const plan = { main, counts, stubs, locations, lastDay: 20261130 };
      take = createRecordRow(plan, sink);
    },
    (row) => take(row),
  );
  const row = { NPI: npi, "Entity Type Code": "1", ...values };
  reader.push(Buffer.from(csvOf(names, [row])));
  reader.end();
  const line = drain(sink).toString();
  const fields = line.replace(/\n$/, "").split("\t");
  const columns = Object.fromEntries(
    recordColumns.map((column, at) => [column, fields[at]]),
  );
  return { line, columns, counts, masked: sink.masked, stubs };
}

test("a name is kept in upper case, and folded for search", () => {
  const { columns } = copied({
    "Provider Last Name (Legal Name)": " de la Peña-O'Neil ",
    "Provider First Name": "Zoë",
  });
  expect(columns).toMatchObject({
    last_name: "DE LA PEÑA-O'NEIL",
    first_name: "ZOË",
    last_key: "DELAPENAONEIL",
    first_key: "ZOE",
  });
});

test("bytes fold a name as the search does", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("a", "Z", " ", "é", "-", "'", ".", "ñ", "Ł", "1"),
        maxLength: 12,
      }),
      (name) => {
        const sink = createSink();
        const bytes = Buffer.from(name);
        putKey(sink, bytes, 0, bytes.length);
        expect(drain(sink).toString()).toBe(searchKey(name));
      },
    ),
  );
});

test("ZIP codes keep their zeros, come once each, and the practice leads", () => {
  const { columns } = copied({
    [`${practice} Postal Code`]: "021151234",
    "Provider Business Mailing Address Postal Code": "2115",
  });
  expect(columns.zips).toBe("{02115,02138}");
});

test("a practice abroad has no US state and no ZIP code", () => {
  const { columns, counts } = copied({
    [abroad]: "CA",
    [`${practice} State Name`]: "CA",
    [`${practice} Postal Code`]: "90210",
  });
  expect(columns).toMatchObject({ practice_state: "", zips: "{02138}" });
  expect(counts.abroad).toBe(1);
});

test("a state is known by its letters or its name, and else counted", () => {
  const stateOf = (state: string) =>
    copied({ [`${practice} State Name`]: state });
  expect(stateOf("tx").columns.practice_state).toBe("TX");
  expect(stateOf("Puerto Rico").columns.practice_state).toBe("PR");
  expect(stateOf("TEJAS").columns.practice_state).toBe("");
  expect(stateOf("TEJAS").counts.badStates).toBe(1);
});

test("dates become ISO dates; no day, or one to come, is left out and counted", () => {
  const { columns, counts } = copied({
    "Provider Enumeration Date": "05/23/2005",
    "Last Update Date": "02/30/2024",
    "NPI Reactivation Date": "12/24/2026",
  });
  expect(columns).toMatchObject({
    enumerated_on: "2005-05-23",
    updated_on: "\\N",
    deactivated_on: "\\N",
    reactivated_on: "\\N",
  });
  expect(counts).toMatchObject({ badDates: 1, futureDates: 1 });
});

test("all fifteen slots are kept index by index, and the switch says which leads", () => {
  const { columns } = copied({
    "Healthcare Provider Taxonomy Code_1": "390200000X",
    "Provider License Number_1": "PENDING",
    "Healthcare Provider Primary Taxonomy Switch_1": "N",
    "Healthcare Provider Taxonomy Code_15": "207Q00000X",
    "Provider License Number_15": 'MD-"7" \\{x}',
    "Provider License Number State Code_15": "MA",
    "Healthcare Provider Primary Taxonomy Switch_15": "Y",
  });
  expect(columns.primary_slot).toBe("14");
  expect(columns.taxonomy_codes).toBe(
    `{"390200000X",${'"",'.repeat(13)}"207Q00000X"}`,
  );
  expect(columns.licence_numbers).toContain('"MD-\\\\"7\\\\" \\\\\\\\{X}"');
  expect(columns.licence_states).toContain('"MA"');
});

test("masks are no values", () => {
  const { columns, masked } = copied({
    "Provider Organization Name (Legal Business Name)": "<UNAVAIL>",
    "Provider License Number_1": "=========",
    "Healthcare Provider Taxonomy Code_1": "163W00000X",
    "Provider Middle Name": "$$$$$",
  });
  expect(columns).toMatchObject({
    organisation: "",
    middle_name: "",
    licence_numbers: '{""}',
  });
  expect(masked).toBeGreaterThan(2);
});

test("what COPY would take for something else is written so that it does not", () => {
  const { line, columns } = copied({
    "Provider Last Name (Legal Name)": "back\\slash",
    "Provider First Name": "two\nlines\tand \u0000 more",
  });
  expect(line.split("\n")).toHaveLength(2);
  expect(columns).toMatchObject({
    last_name: "BACK\\\\SLASH",
    first_name: "TWO LINES AND MORE",
  });
});

test("a number without entity type is a stub: it waits for its old name", () => {
  const { line, stubs, counts } = copied({
    "Entity Type Code": "",
    "NPI Deactivation Date": "03/01/2024",
  });
  expect(line).toBe("");
  expect([...stubs.entries()]).toEqual([[Number(npi), 20240301]]);
  expect(counts.deactivated).toBe(1);
});

test("a wrong check digit is no number", () => {
  const { line, counts } = copied({ NPI: "2123456785" });
  expect(line).toBe("");
  expect(counts).toMatchObject({ badNumbers: 1, individuals: 0 });
});

test("V1, V2 and V3 are told apart by their columns", () => {
  const v1 = v2Names.map((name) =>
    name === "Provider Sex Code" ? "Provider Gender Code" : name,
  );
  const v3 = [...v2Names, "npi_managed_by", "npi_fhir_url"];
  expect(readMainHeader(v1)).toMatchObject({ layout: "V1", unknown: [] });
  expect(readMainHeader([...v2Names])).toMatchObject({ layout: "V2" });
  expect(readMainHeader([...v3, "new"])).toMatchObject({
    layout: "V3",
    unknown: ["new"],
  });
  const values = { "Provider Credential Text": "MD | PHD" };
  expect(copied(values, v3).columns.credential).toBe("MD, PHD");
  expect(copied(values).columns.credential).toBe("MD | PHD");
});

test("columns are found by name, wherever they stand", () => {
  const backwards = v2Names.toReversed();
  expect(
    copied({ "Provider First Name": "ANA" }, backwards).columns.first_name,
  ).toBe("ANA");
  expect(readMainHeader(backwards.slice(0, -2)).missing).toEqual([
    "NPI",
    "Entity Type Code",
  ]);
});

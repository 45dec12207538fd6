import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { resetDatabase } from "#lib/testing/database.ts";
import { db } from "#lib/db.ts";
import {
  dataMembers,
  rowOf,
  workbookOf,
  writeZip,
} from "#lib/testing/registry-files.ts";
import {
  ann,
  bob,
  cid,
  folder,
  loaded,
  month,
  refused,
  rows,
  shape,
  week,
} from "#lib/testing/registry-loads.ts";
import { findRegistryRecord, findSnapshotOf } from "../registry/queries.ts";
import { syntheticRecord } from "../registry/synthetic.ts";

beforeEach(() => resetDatabase());

let migratedShape: unknown;
beforeAll(async () => {
  migratedShape = await shape();
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

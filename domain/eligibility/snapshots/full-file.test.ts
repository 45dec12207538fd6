import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { resetDatabase } from "#lib/testing/database.ts";
import { db } from "#lib/db.ts";
import { diffSchema } from "#lib/migrations.ts";
import { csvOf } from "#lib/testing/registry-files.ts";
import {
  ann,
  contents,
  folder,
  loaded,
  month,
  records,
  refused,
  rows,
  shape,
} from "#lib/testing/registry-loads.ts";
import { findRegistryRecord, findSnapshotOf } from "../registry/queries.ts";
import { v2Names } from "./layout.ts";

beforeEach(() => resetDatabase());

let migratedShape: unknown;
beforeAll(async () => {
  migratedShape = await shape();
});

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
      // The two addresses of the main file; further places are a file apart.
      const zips = record.zips.slice(0, 2);
      expect({ ...found, zips: found?.zips.slice(0, 2) }).toEqual({
        ...record,
        zips,
        licenceNumbers: fillers,
      });
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

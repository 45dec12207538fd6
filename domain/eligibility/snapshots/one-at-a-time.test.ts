import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { resetDatabase } from "#lib/testing/database.ts";
import { db } from "#lib/db.ts";
import {
  ann,
  contents,
  load,
  loaded,
  month,
} from "#lib/testing/registry-loads.ts";
import { beginLoad } from "../loads/commands.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import { openLoadConnection } from "../staging/commands.ts";

beforeEach(() => resetDatabase());

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

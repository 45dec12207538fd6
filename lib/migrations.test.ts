import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyMigrations, diffSchema } from "./migrations.ts";

const url = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString: url });
beforeAll(() => client.connect());
afterAll(() => client.end());

test("the migrations make exactly the declared schema", async () => {
  expect(await diffSchema(url)).toBe("");
});

test("a migrated database has nothing left to apply", async () => {
  expect(await applyMigrations(url)).toEqual([]);
});

test("a migration that was interrupted is applied again", async () => {
  const name = "20991231000000_interrupted";
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name)
     VALUES (gen_random_uuid()::text, 'none', $1)`,
    [name],
  );
  await applyMigrations(url);
  const { rows } = await client.query(
    "SELECT rolled_back_at FROM _prisma_migrations WHERE migration_name = $1",
    [name],
  );
  expect(rows).toEqual([{ rolled_back_at: expect.any(Date) }]);
});

describe("histories", () => {
  test.each([
    ["audit_entry", "seq"],
    ["decision", "id"],
    ["revision", "id"],
  ])("nobody rewrites %s", async (table, key) => {
    for (const statement of [
      `UPDATE ${table} SET ${key} = ${key}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/append-only/);
    }
  });
});

describe("positions in a series", () => {
  const series = "0190a000-0000-7000-8000-000000000001";

  beforeAll(async () => {
    await client.query(
      "INSERT INTO series (id, slug, title) VALUES ($1, 's', 'S')",
      [series],
    );
    await client.query(
      `INSERT INTO series_entry (id, series_id, position, planned_title)
       VALUES (gen_random_uuid(), $1, 1, 'a'), (gen_random_uuid(), $1, 2, 'b')`,
      [series],
    );
  });

  test("two entries change places in one transaction", async () => {
    await client.query("BEGIN");
    await client.query(
      "UPDATE series_entry SET position = 2 WHERE planned_title = 'a'",
    );
    await client.query(
      "UPDATE series_entry SET position = 1 WHERE planned_title = 'b'",
    );
    await client.query("COMMIT");
  });

  test("two entries never share a position", async () => {
    await expect(
      client.query("UPDATE series_entry SET position = 1"),
    ).rejects.toThrow(/series_entry_series_id_position_key/);
  });

  test("an entry names an article or a planned title", async () => {
    await expect(
      client.query("UPDATE series_entry SET planned_title = NULL"),
    ).rejects.toThrow(/series_entry_names_something/);
  });
});

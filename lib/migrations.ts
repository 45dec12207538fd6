import { existsSync, readFileSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type {
  DiffTarget,
  MigrationList,
  SchemaEngine,
} from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine.ts";
import type { SchemaFile } from "./schema-engine.ts";

const prismaDir = path.resolve(import.meta.dirname, "../prisma");
const migrationsDir = path.join(prismaDir, "migrations");
const everything = { externalTables: [], externalEnums: [] };
const lockName = "migration_lock.toml";

/**
 * Brings the database to the newest migration and returns the names of those
 * it applied. Processes that start together wait for one another. Throws when
 * a migration fails; PostgreSQL undoes that one as a whole.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  return withAdvisoryLock(url, () =>
    withSchemaEngine(url, readSchema(), async (engine) => {
      const migrationsList = listMigrations();
      await forgetInterrupted(engine, migrationsList);
      const applied = await engine.applyMigrations({
        migrationsList,
        filters: everything,
      });
      return applied.appliedMigrationNames;
    }),
  );
}

/**
 * A script runs as one transaction, so one that failed or was killed left
 * nothing behind but its entry in the journal, which would stop all others.
 */
async function forgetInterrupted(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: everything,
  });
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
}

/**
 * The SQL that is missing between what the migrations make and what
 * `prisma/schema` declares; empty when they agree. Replays all migrations in a
 * scratch database, so the account must be allowed to create one.
 */
export async function diffSchema(url: string): Promise<string> {
  return withScratchDatabase(url, (scratch) =>
    diffFrom(scratch, { tag: "migrations", ...listMigrations() }),
  );
}

/**
 * Writes the next migration from the difference between the migrations and
 * `prisma/schema`. Returns its folder, or null when nothing differs.
 */
export async function createMigration(
  url: string,
  name: string,
): Promise<string | null> {
  const script = await diffSchema(url);
  if (script === "") return null;
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsDir, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), `${script}\n`);
  return folder;
}

async function diffFrom(url: string, from: DiffTarget): Promise<string> {
  const schema = readSchema();
  return withSchemaEngine(url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: schema },
      script: true,
      exitCode: null,
      filters: everything,
    });
    const script = (stdout ?? "").trim();
    return script === "-- This is an empty migration." ? "" : script;
  });
}

/**
 * The schema as the engine shall compare it. It says `dbgenerated("now()")` to
 * have the database's clock and not the client's; PostgreSQL answers with plain
 * `now()`, which the engine would take for a difference.
 */
function readSchema(): SchemaFile[] {
  const folder = path.join(prismaDir, "schema");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .toSorted()
    .map((name) => ({
      path: name,
      content: readFileSync(path.join(folder, name), "utf8").replaceAll(
        'dbgenerated("now()")',
        "now()",
      ),
    }));
}

function listMigrations(): MigrationList {
  const lockFile = path.join(migrationsDir, lockName);
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: lockName,
      content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: readdirSync(migrationsDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok",
            value: readFileSync(
              path.join(migrationsDir, name, "migration.sql"),
              "utf8",
            ),
          },
        },
      })),
  };
}

/** Any number will do, as long as every process uses the same one. */
const advisoryKey = 7_249_150;

async function withAdvisoryLock<T>(
  url: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryKey]);
    return await work();
  } finally {
    await client.end();
  }
}

async function withScratchDatabase<T>(
  url: string,
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  const name = `precis_scratch_${crypto.randomUUID().replaceAll("-", "")}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    return await work(scratch.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";

// Runs in each test file before its imports: a database of its own, cloned from
// the template, so that files neither wait for nor see one another.
const template = new URL(inject("templateUrl"));
const name = `precis_${crypto.randomUUID().replaceAll("-", "")}`;
const own = new URL(template);
own.pathname = `/${name}`;

process.env.DATABASE_URL = own.href;
process.env.PRECIS_SECRET ??= "a-secret-for-tests-of-at-least-32-characters";
process.env.PRECIS_URL ??= "http://localhost:3000";
process.env.PRECIS_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), "precis-"));

await asMaintainer(`CREATE DATABASE ${name} TEMPLATE precis_template`);
afterAll(() => asMaintainer(`DROP DATABASE ${name} WITH (FORCE)`));

async function asMaintainer(statement: string): Promise<void> {
  const maintenance = new URL(template);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

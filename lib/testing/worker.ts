import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { forgetEnv } from "#lib/env.ts";
import { resetDatabase } from "./database.ts";

// Runs in each test file before its imports. The files of a worker share what
// it has loaded and its database, a clone of the template: loading anew for
// each cost more than most files do. Each starts from the same settings and
// with empty tables.
const worker = globalThis as typeof globalThis & {
  precisSettings?: Record<string, string>;
};
const settings = (worker.precisSettings ??= {
  DATABASE_URL: await cloneDatabase(),
  PRECIS_SECRET: "a-secret-for-tests-of-at-least-32-characters",
  PRECIS_URL: "http://localhost:3000",
  PRECIS_DATA_DIR: mkdtempSync(path.join(tmpdir(), "precis-")),
});

for (const name of Object.keys(process.env))
  if (/^(?:PRECIS_|SMTP_URL$)/.test(name)) delete process.env[name];
Object.assign(process.env, settings);
forgetEnv();
await resetDatabase();

async function cloneDatabase(): Promise<string> {
  const template = new URL(inject("templateUrl"));
  const own = new URL(template);
  own.pathname = `/precis_${crypto.randomUUID().replaceAll("-", "")}`;
  const maintenance = new URL(template);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const [, name] = own.pathname.split("/");
    await client.query(`CREATE DATABASE ${name} TEMPLATE precis_template`);
  } finally {
    await client.end();
  }
  return own.href;
}

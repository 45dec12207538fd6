import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../migrations.ts";
import { startEmbeddedPostgres } from "../postgres/embedded.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated database that every worker clones. */
    templateUrl: string;
  }
}

/** One throwaway PostgreSQL for the whole run, with one migrated template. */
export default async function setUp(project: TestProject) {
  const dataDir = await mkdtemp(path.join(tmpdir(), "precis-test-"));
  const postgres = await startEmbeddedPostgres({ dataDir, throwaway: true });
  await applyMigrations(postgres.url);
  await asMaintainer(postgres.url, (client) =>
    client.query("ALTER DATABASE precis RENAME TO precis_template"),
  );
  const template = new URL(postgres.url);
  template.pathname = "/precis_template";
  project.provide("templateUrl", template.href);

  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function asMaintainer(
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

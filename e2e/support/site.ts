import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { ensureBuild, runScript } from "./build.ts";
import { startServer } from "./process.ts";

export type Site = {
  /** Where readers are. */
  url: string;
  /** Another process on the same database. */
  secondUrl: string;
  /** What a script needs to act on this site. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
};

const secret = "a-secret-for-journeys-of-at-least-32-characters";

/**
 * The whole product on loopback: a database of its own (or that of
 * E2E_DATABASE_URL), migrated and filled with the demo, and two server processes
 * with the given settings beside the usual ones.
 */
export async function startSite(
  settings: Record<string, string> = {},
): Promise<Site> {
  ensureBuild();
  const dataDir = mkdtempSync(path.join(tmpdir(), "precis-e2e-"));
  mkdirSync(path.join(dataDir, "logs"));
  const database = await openDatabase(dataDir);
  const environment = {
    DATABASE_URL: database.url,
    PRECIS_SECRET: secret,
    PRECIS_DATA_DIR: dataDir,
    PRECIS_DEMO: "1",
    ...settings,
  };
  runScript("prisma/seed.ts", environment);
  const log = (name: string) => path.join(dataDir, "logs", `${name}.log`);
  const first = await startServer(environment, log("first"));
  const second = await startServer(
    { ...environment, PRECIS_WORKER: "0" },
    log("second"),
  );
  return {
    url: first.url,
    secondUrl: second.url,
    environment: { ...environment, PRECIS_URL: first.url },
    stop: async () => {
      await Promise.all([first.stop(), second.stop()]);
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openDatabase(dataDir: string) {
  const given = process.env.E2E_DATABASE_URL;
  const database = given
    ? { url: given, stop: () => Promise.resolve() }
    : await startEmbeddedPostgres({ dataDir, throwaway: true });
  await applyMigrations(database.url);
  return database;
}

import path from "node:path";
import { dataDir } from "./paths.mjs";
import { step } from "./progress.mjs";

/**
 * The database of DATABASE_URL, or the embedded one, started. `stop` ends what
 * was started here; `joined` says that it was running already.
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    return {
      url: process.env.DATABASE_URL,
      joined: true,
      stop: async () => {},
    };
  }
  const { startEmbeddedPostgres } =
    await import("../../lib/postgres/embedded.ts");
  return startEmbeddedPostgres({ dataDir: dataDir() });
}

/** `openDatabase` as a step of the start. */
export async function startDatabase() {
  let database;
  await step("Database", async () => {
    database = await openDatabase();
    if (process.env.DATABASE_URL) return new URL(database.url).host;
    return `PostgreSQL in ${path.relative(process.cwd(), dataDir()) || "."}/postgres`;
  });
  return database;
}

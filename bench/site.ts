import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "#e2e/support/process.ts";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { root, startProgram, type Program } from "./program.ts";

export type Site = {
  port: number;
  server: Program;
  /** Where the cluster and other kept things are. */
  dataDir: string;
  /** The production build. */
  distDir: string;
  /** A folder for logs and the like, gone afterwards. */
  scratch: string;
  stop: () => Promise<void>;
};

/**
 * The product as `npm start` runs it, demo content and worker included, on a
 * database of its own. Also sets this process's environment to that of the
 * site, so that commands called here act on it.
 */
export async function startSite(): Promise<Site> {
  const scratch = mkdtempSync(path.join(tmpdir(), "precis-bench-"));
  const dataDir = path.join(scratch, "data");
  mkdirSync(dataDir, { mode: 0o711 });
  const database = await startEmbeddedPostgres({ dataDir });
  const cleanUp = async () => {
    await database.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await applyMigrations(database.url);
    const port = await freePort();
    setEnvironment(database.url, dataDir, port);
    seed();
    const log = path.join(scratch, "server.log");
    const server = await startProgram("server/main.ts", {}, log);
    const distDir = path.join(root, process.env.PRECIS_DIST_DIR ?? ".next");
    const stop = () => server.stop().then(cleanUp);
    return { port, server, dataDir, distDir, scratch, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function setEnvironment(databaseUrl: string, dataDir: string, port: number) {
  Object.assign(process.env, {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PRECIS_SECRET: "a-secret-for-measuring-of-at-least-32-characters",
    PRECIS_DATA_DIR: dataDir,
    PRECIS_DEMO: "1",
    PRECIS_URL: `http://localhost:${port}`,
    PORT: String(port),
    HOST: "127.0.0.1",
    SMTP_URL: "",
  });
}

function seed(): void {
  const done = spawnSync(process.execPath, ["prisma/seed.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`The seed failed.\n${done.stderr}`);
}

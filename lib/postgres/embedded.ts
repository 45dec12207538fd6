import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import {
  checkMajorVersion,
  clusterUser,
  createCluster,
  runningPort,
  startServer,
  stopServer,
} from "./cluster.ts";
import { findRunner } from "./unprivileged.ts";

export type EmbeddedPostgres = {
  /** Connects to the database `precis`. */
  url: string;
  /** True when a server was already running on the data and is used as it is. */
  joined: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** `.data`: the cluster goes into its folder `postgres`. */
  dataDir: string;
  /** For tests: a crash may lose data, and everything is quicker. */
  throwaway?: boolean;
  /** Where to listen, when others know an address already; else a free one. */
  port?: number;
};

const settings = [
  "listen_addresses=127.0.0.1",
  // A path of a socket is bounded to about 100 bytes; loopback always fits.
  "unix_socket_directories=",
  "max_connections=100",
  "timezone=UTC",
  "log_timezone=UTC",
];
const throwawaySettings = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
];

/**
 * Starts PostgreSQL on the data of this folder, making the cluster the first
 * time, or joins the server that runs there. Throws a `Problem` with a sentence
 * for the person who started it.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const directory = path.join(path.resolve(options.dataDir), "postgres");
  mkdirSync(path.dirname(directory), { recursive: true, mode: 0o711 });
  const binaries = await findBinaries();
  const runner = findRunner(binaries.initdb, path.dirname(directory));
  const password = keepPassword(path.dirname(directory));

  const fresh = !existsSync(directory);
  if (fresh) await createCluster(directory, password, binaries, runner);
  else await checkMajorVersion(directory, binaries, runner);

  const running = runningPort(directory);
  const port = running ?? options.port ?? (await freePort());
  if (running === null) {
    const all = options.throwaway
      ? [...settings, ...throwawaySettings]
      : settings;
    await startServer(directory, port, all, binaries, runner);
  }
  const url = `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/precis`;
  await createDatabase(url);
  return {
    url,
    joined: running !== null,
    stop: () => stopServer(directory, binaries, runner),
  };
}

function keepPassword(dataDir: string): string {
  const file = path.join(dataDir, "postgres.password");
  if (existsSync(file)) return readFileSync(file, "utf8");
  const password = randomBytes(24).toString("base64url");
  writeFileSync(`${file}.new`, password, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return password;
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const known = await client.query(
      "SELECT 1 FROM pg_database WHERE datname = 'precis'",
    );
    if (known.rowCount === 0) await client.query("CREATE DATABASE precis");
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { Problem } from "./problem.ts";
import type { Finished, Runner } from "./unprivileged.ts";

/** The one superuser of an embedded cluster. */
export const clusterUser = "precis";

/**
 * Makes a cluster beside its final place and moves it there when it is whole,
 * so that being killed half-way leaves nothing that looks finished.
 */
export async function createCluster(
  directory: string,
  password: string,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.pw`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(draft, runner);
  give(passwordFile, runner);
  try {
    const made = await runner.run(binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${clusterUser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Sorting that does not depend on the locales this machine has.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ]);
    if (made.code !== 0) throw explain(made.output, "could not be set up");
    renameSync(draft, directory);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function give(file: string, runner: Runner): void {
  if (runner.owner) chownSync(file, runner.owner.uid, runner.owner.gid);
}

/** Refuses data that another major version wrote; PostgreSQL cannot read it. */
export async function checkMajorVersion(
  directory: string,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  const data = readFileSync(path.join(directory, "PG_VERSION"), "utf8").trim();
  const { output } = await runner.run(binaries.postgres, ["--version"]);
  const program = /(\d+)\.\d/.exec(output)?.[1];
  if (data === program) return;
  throw new Problem(
    `${directory} was made by PostgreSQL ${data}, and this Précis brings ` +
      `PostgreSQL ${program ?? "of an unknown version"}: move the data with ` +
      "pg_dump and pg_restore, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** The port of the server that is running on this directory, if one is. */
export function runningPort(directory: string): number | null {
  const file = path.join(directory, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  if (isPostgres(Number(pid))) return Number(port);
  // PostgreSQL would refuse to start while any process bears this number, even
  // another program after a loss of power, or its own unburied dead.
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "EPERM") return false;
  }
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return true;
  // "Z": dead, but nobody has asked after it, as in a container without init.
  const [, name, state] =
    /\((.*)\) (\w)/.exec(readFileSync(stat, "utf8")) ?? [];
  return name === "postgres" && state !== "Z";
}

export async function startServer(
  directory: string,
  port: number,
  settings: string[],
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)];
  const log = path.join(directory, "server.log");
  const start = () => {
    rmSync(log, { force: true });
    return runner.run(binaries.pg_ctl, [
      "start",
      "--wait",
      "--timeout=120",
      `--pgdata=${directory}`,
      `--log=${log}`,
      `--options=${options.join(" ")}`,
    ]);
  };
  const finished = await retryWhileShared(start, log);
  if (finished.code !== 0) throw explain(readLog(log), "could not be started");
}

/**
 * After `kill -9` of the server its children take a moment to notice; until
 * they are gone PostgreSQL rightly refuses to start on the same data.
 */
async function retryWhileShared(
  start: () => Promise<Finished>,
  log: string,
): Promise<Finished> {
  for (let attempt = 1; ; attempt++) {
    const finished = await start();
    const shared = /shared memory block|lock file .* already exists/;
    if (finished.code === 0 || attempt === 10) return finished;
    if (!shared.test(readLog(log))) return finished;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Waits for open statements to end, then writes everything to disk. */
export async function stopServer(
  directory: string,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  await runner.run(binaries.pg_ctl, [
    "stop",
    "--wait",
    "--mode=fast",
    "--timeout=60",
    `--pgdata=${directory}`,
  ]);
}

function readLog(log: string): string {
  return existsSync(log) ? readFileSync(log, "utf8") : "";
}

function explain(output: string, what: string): Problem {
  if (/no space left on device/i.test(output)) {
    return new Problem(
      "There is no disk space left for the database: free some and start again.",
    );
  }
  if (/address already in use/i.test(output)) {
    return new Problem(
      "The embedded PostgreSQL's port was taken by another program: start again.",
    );
  }
  const tail = output.trim().split("\n").slice(-6).join("\n");
  return new Problem(`The embedded PostgreSQL ${what}. It said:\n${tail}`);
}

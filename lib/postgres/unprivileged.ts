import { spawn, spawnSync } from "node:child_process";
import { Problem } from "./problem.ts";

type Owner = { uid: number; gid: number };

/** How PostgreSQL's programs are run: PostgreSQL refuses to run as root. */
export type Runner = {
  owner: Owner | null;
  run(file: string, args: string[]): Promise<Finished>;
};

export type Finished = { code: number | null; output: string };

/**
 * As root, programs run as the OS user `postgres` (made when missing). Below a
 * folder which that user may not enter, such as /root, they also keep the one
 * capability that lets them pass.
 */
export function findRunner(program: string, directory: string): Runner {
  if (process.getuid?.() !== 0) return { owner: null, run: spawnAs(null) };
  const owner = findOrMakeUser();
  const script = '"$0" --version && test -x "$1"';
  const probe = ["-c", script, program, directory];
  const plain = spawnSync("sh", probe, owner);
  if (plain.status === 0) return { owner, run: spawnAs(owner) };

  const passing = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  const lifted = spawnSync("setpriv", [...passing, "sh", ...probe]);
  if (lifted.status === 0) {
    const run: Runner["run"] = (file, args) =>
      finish("setpriv", [...passing, file, ...args], null);
    return { owner, run };
  }
  throw new Problem(
    `PostgreSQL may not run as root, and its user cannot enter ${directory}: ` +
      "start Précis as an ordinary user, or move it to a folder everyone may enter.",
  );
}

function findOrMakeUser(): Owner {
  const found = lookUp();
  if (found) return found;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "postgres"]);
  const made = lookUp();
  if (made) return made;
  throw new Problem(
    "PostgreSQL may not run as root, and no user for it could be made: " +
      "start Précis as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(): Owner | null {
  const ask = (flag: string) =>
    spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function spawnAs(owner: Owner | null): Runner["run"] {
  return (file, args) => finish(file, args, owner);
}

/** How long after a program's exit its last words may be under way. */
const lastWordsMs = 1000;

/**
 * Waits for `exit` and then for `close`, but not for ever: a server that pg_ctl
 * leaves behind may keep inherited pipes open for as long as it lives. On a busy
 * machine what was printed arrives well after the exit.
 */
function finish(
  file: string,
  args: string[],
  owner: Owner | null,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...owner,
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      // Ctrl-C reaches every process of the group; this one is stopped last.
      detached: process.platform !== "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("exit", (code) => {
      const end = () => {
        clearTimeout(patience);
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output });
      };
      const patience = setTimeout(end, lastWordsMs);
      child.once("close", end);
    });
  });
}

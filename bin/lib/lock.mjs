import fs from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { dataDir } from "./paths.mjs";

/**
 * Makes this process the only Précis on its data until it ends. A lock whose
 * process is gone, or whose number another process got since, does not count.
 */
export function holdLock() {
  const file = path.join(dataDir(), "running.pid");
  fs.mkdirSync(dataDir(), { recursive: true, mode: 0o711 });
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid) });
  for (;;) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      refuseIfAlive(file);
      fs.rmSync(file, { force: true });
    }
  }
  process.on("exit", () => fs.rmSync(file, { force: true }));
}

function refuseIfAlive(file) {
  const { pid, born: then } = read(file);
  if (!isAlive(pid) || born(pid) !== then) return;
  throw new Problem(
    `Précis is already running on the data in ${dataDir()} (process ${pid}): ` +
      "stop it first, or give this one other data with PRECIS_DATA_DIR.",
  );
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** When the process began, in ticks since boot; only Linux says so cheaply. */
function born(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "dead" : fields[19];
  } catch {
    return null;
  }
}

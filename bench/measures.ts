import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** The value that `share` of the others do not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[
    Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  ]!;
}

/** Processor time a process has used; NaN where the system hides it. */
export function cpuSecondsOf(pid: number): number {
  if (process.platform !== "linux") return NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11);
  // In ticks, of which Linux shows programs a hundred a second (proc(5)).
  return (Number(user) + Number(system)) / 100;
}

/** Resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  if (process.platform === "linux") {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  }
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(String(stdout)) * 1024;
}

/** What the files of a folder and of all below it hold, in bytes. */
export function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    bytes += entry.isDirectory() ? sizeOf(file) : fileSize(file);
  }
  return bytes;
}

// PostgreSQL and Next rename and remove files while we look.
function fileSize(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

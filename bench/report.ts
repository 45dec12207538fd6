import os from "node:os";
import type { Growth } from "./growth.ts";
import { connections, type Comparison, type Speed } from "./speed.ts";

const megabyte = 1024 * 1024;

/** The machine and the article, so that a number means something later. */
export function printSetting(article: string, bytes: number): void {
  const [core] = os.cpus();
  console.log(`
  ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.cpus().length} x ${core?.model.trim()}, ${Math.round(os.totalmem() / 1024 ** 3)} GB
  Server, yardstick, database and load generator share these cores.
  ${article} as a qualified reader gets it: ${(bytes / 1024).toFixed(1)} KB in Brotli.
`);
}

/** Two sides and how many times the second's rate the first one's is. */
export function printSpeed(
  [one, other]: [Speed, Speed],
  { rounds, seconds }: Comparison,
  aim: number,
): void {
  console.log(
    `  ${connections} connections, medians of ${rounds} interleaved rounds of ${seconds} s\n`,
  );
  const titles = ["requests/s", "p50 ms", "p99 ms", "CPU µs", "generator"];
  console.log(row(["", ...titles]));
  for (const speed of [one, other])
    console.log(
      row([
        speed.name,
        speed.requestsPerSecond.toFixed(0),
        speed.p50.toFixed(2),
        speed.p99.toFixed(2),
        speed.serverCpu.toFixed(0),
        `${Math.round(speed.generatorBusy * 100)} %`,
      ]),
    );
  const ratio = one.requestsPerSecond / other.requestsPerSecond;
  const digits = ratio < 10 ? 2 : 0;
  console.log("");
  verdict(
    `${one.name} / ${other.name}`,
    ratio.toFixed(digits),
    ratio >= aim,
    `>= ${aim}`,
  );
  console.log("");
}

export function printGrowth(growth: Growth): void {
  const memory = (growth.memoryAfter - growth.memoryBefore) / megabyte;
  const dist = (growth.distAfter - growth.distBefore) / megabyte;
  const data = (growth.dataAfter - growth.dataBefore) / megabyte;
  console.log(
    `  After ${growth.slugs} invented slugs (memory before: ${(growth.memoryBefore / megabyte).toFixed(0)} MB)\n`,
  );
  verdict("memory", signed(memory), memory < 20, "< 20 MB");
  verdict("disk, build", signed(dist), dist < 1, "< 1 MB");
  verdict("disk, data", signed(data), data < 1, "< 1 MB");
  console.log("");
}

function verdict(name: string, value: string, holds: boolean, aim: string) {
  const mark = holds ? "✓" : "✗";
  console.log(`  ${mark} ${name.padEnd(30)}${value.padStart(10)}   aim ${aim}`);
}

function signed(megabytes: number): string {
  return `${megabytes < 0 ? "" : "+"}${megabytes.toFixed(1)} MB`;
}

function row([name = "", ...cells]: string[]): string {
  const padded = cells.map((cell) => cell.padStart(12));
  return `  ${name.padEnd(16)}${padded.join("")}`;
}

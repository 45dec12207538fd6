import os from "node:os";
import type { Growth } from "./growth.ts";
import type { Speed } from "./speed.ts";

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

export function printSpeed(speeds: Speed[]): void {
  console.log("  16 connections, medians of 5 interleaved rounds\n");
  console.log(row(["", "requests/s", "p50 ms", "p99 ms", "generator busy"]));
  for (const speed of speeds)
    console.log(
      row([
        speed.name,
        speed.requestsPerSecond.toFixed(0),
        speed.p50.toFixed(2),
        speed.p99.toFixed(2),
        `${Math.round(speed.busy * 100)} %`,
      ]),
    );
  const rate = (name: Speed["name"]) =>
    speeds.find((speed) => speed.name === name)!.requestsPerSecond;
  const toBare = rate("front door") / rate("bare node:http");
  const toUncached = rate("front door") / rate("no page cache");
  console.log("");
  verdict(
    "front door to bare node:http",
    toBare.toFixed(2),
    toBare >= 0.5,
    ">= 0.5",
  );
  verdict(
    "front door to no page cache",
    `${toUncached.toFixed(0)} x`,
    toUncached >= 30,
    ">= 30 x",
  );
}

export function printGrowth(growth: Growth): void {
  const memory = (growth.memoryAfter - growth.memoryBefore) / megabyte;
  const dist = (growth.distAfter - growth.distBefore) / megabyte;
  const data = (growth.dataAfter - growth.dataBefore) / megabyte;
  console.log(
    `\n  After ${growth.slugs} invented slugs (memory before: ${(growth.memoryBefore / megabyte).toFixed(0)} MB)\n`,
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
  const padded = cells.map((cell) => cell.padStart(15));
  return `  ${name.padEnd(16)}${padded.join("")}`;
}

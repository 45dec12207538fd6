import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { root } from "./build.ts";

export type Running = { url: string; stop: () => Promise<void> };

/** A loopback port that nobody holds at this moment. */
export function freePort(): Promise<number> {
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

/**
 * Starts one server process on a free port and waits until it is ready. What
 * it logs goes to `log` and is shown when it does not come up.
 */
export async function startServer(
  environment: Record<string, string>,
  log: string,
): Promise<Running> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const output = openSync(log, "a");
  const leash = ["--import", "./bin/lib/leash.mjs"];
  const child = spawn(process.execPath, [...leash, "server/main.ts"], {
    cwd: root,
    // The channel ends the server with us, however we end.
    stdio: ["ignore", output, output, "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...environment,
      PORT: String(port),
      PRECIS_URL: url,
    },
  });
  closeSync(output);
  await untilReady(url, child, log);
  return { url, stop: () => stop(child) };
}

async function untilReady(
  url: string,
  child: ChildProcess,
  log: string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop(child);
  const said = readFileSync(log, "utf8").slice(-4000);
  throw new Error(`${path.basename(log)}: the server did not start.\n${said}`);
}

/** Ends a process we started, by asking first. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(timer);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import path from "node:path";
import { stop } from "#e2e/support/process.ts";

export const root = path.resolve(import.meta.dirname, "..");

export type Program = {
  pid: number;
  /** Sends a message and waits for the next one that comes back. */
  ask: <Answer>(message: object) => Promise<Answer>;
  stop: () => Promise<void>;
};

/**
 * Starts a script in a process of its own and waits for its first message. It
 * ends with us, however we end.
 */
export async function startProgram(
  script: string,
  environment: Record<string, string>,
  logFile: string,
): Promise<Program> {
  const log = openSync(logFile, "a");
  const leash = ["--import", "./bin/lib/leash.mjs"];
  const child = spawn(process.execPath, [...leash, script], {
    cwd: root,
    stdio: ["ignore", log, log, "ipc"],
    env: { ...process.env, ...environment },
  });
  const over = new AbortController();
  child.once("exit", () => over.abort());
  const nextMessage = async (): Promise<unknown> => {
    const message = once(child, "message", { signal: over.signal });
    return (await message.catch(() => fail(script, logFile)))[0];
  };
  await nextMessage();
  return {
    pid: child.pid!,
    ask: async <Answer>(message: object) => {
      const answer = nextMessage();
      child.send(message);
      return (await answer) as Answer;
    },
    stop: () => stop(child),
  };
}

function fail(script: string, logFile: string): never {
  const said = readFileSync(logFile, "utf8").slice(-2000);
  throw new Error(`${script} ended too early.\n${said}`);
}

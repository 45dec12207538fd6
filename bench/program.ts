import { spawn, type ChildProcess } from "node:child_process";
import { openSync } from "node:fs";
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
  await nextMessage(child, script);
  return {
    pid: child.pid!,
    ask: async <Answer>(message: object) => {
      const answer = nextMessage(child, script);
      child.send(message);
      return (await answer) as Answer;
    },
    stop: () => stop(child),
  };
}

function nextMessage(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`${script} ended too early.`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message);
    });
  });
}

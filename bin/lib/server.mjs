import { spawn } from "node:child_process";
import { leash, leashedTo } from "./leash.mjs";
import { Problem } from "./problem.mjs";
import { root } from "./paths.mjs";

/**
 * Starts a program that runs until it is stopped, and never outlives us.
 * `ended` resolves with its exit code.
 */
export function startProgram(args, env) {
  const child = spawn(process.execPath, [...leash, ...args], {
    cwd: root,
    env: { ...process.env, ...env, ...leashedTo() },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ? 1 : code));
  });
  return { child, ended, stop: () => stop(child, ended) };
}

/** Starts the server and waits until it listens. */
export async function startServer(args, env) {
  const program = startProgram(args, env);
  const listening = new Promise((resolve) => {
    program.child.on("message", (message) => {
      if (message === "listening") resolve(true);
    });
  });
  const over = program.ended.then(() => false);
  if (await Promise.race([listening, over])) return program;
  throw new Problem("The server did not start; it says why above.");
}

/** Asks first; after fifteen seconds a hanging request is no reason to stay. */
async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}

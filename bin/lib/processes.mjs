import { spawn } from "node:child_process";
import { isCurrentNode, leash, leashedTo } from "./leash.mjs";
import { Problem, Stopped } from "./problem.mjs";
import { root } from "./paths.mjs";

const kept = 60_000;
const running = new Set();
let stopped = false;

/** Ends the programs that run, and refuses new ones. */
export function stopRunning() {
  stopped = true;
  for (const child of running) child.kill("SIGTERM");
}

/** Runs a program to its end and returns its exit code and all it printed. */
export function capture(file, args, { env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    if (stopped) return reject(new Stopped());
    const leashed = file === process.execPath && isCurrentNode();
    const child = spawn(file, leashed ? [...leash, ...args] : args, {
      cwd: root,
      env: { ...process.env, ...env, ...leashedTo() },
      stdio: ["ignore", "pipe", "pipe", ...(leashed ? ["ipc"] : [])],
      shell: needsShell(file),
    });
    running.add(child);
    let output = "";
    const take = (chunk) => {
      output = (output + chunk).slice(-kept);
      const line = String(chunk).trim().split("\n").pop();
      if (line) onLine?.(line);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) =>
      error.code === "ENOENT"
        ? reject(new Problem(`${file} is not installed here.`))
        : reject(error),
    );
    child.on("close", (code, signal) => {
      running.delete(child);
      if (stopped) reject(new Stopped());
      else resolve({ code, signal, output });
    });
  });
}

/** As `capture`, for what must succeed; else the end of what it printed. */
export async function run(file, args, options = {}) {
  const { code, signal, output } = await capture(file, args, options);
  if (code === 0) return output;
  const tail = output.trim().split("\n").slice(-25).join("\n");
  const name = [file.split(/[\\/]/).pop(), ...args].join(" ");
  throw new Problem(
    `${tail}\n\n\`${name}\` ${signal ? "was stopped" : "did not succeed"}.`,
  );
}

/** Runs one of the installed packages' programs under this Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** npm as this script was started by, or the one on the path. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js")
    ? run(process.execPath, [cli, ...args], options)
    : run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

const needsShell = (file) =>
  process.platform === "win32" && file.endsWith(".cmd");

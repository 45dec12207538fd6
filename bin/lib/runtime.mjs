import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {
  holdLeash,
  isCurrentNode,
  isLeashed,
  leashedTo,
  leastNode,
} from "./leash.mjs";
import { Problem } from "./problem.mjs";
import { inRoot, root } from "./paths.mjs";
import { npm } from "./processes.mjs";
import { step } from "./progress.mjs";

const wanted = "24";
const packages = new Set([
  "linux-x64",
  "linux-arm64",
  "darwin-x64",
  "darwin-arm64",
  "win-x64",
  "win-arm64",
]);

/**
 * True when this Node runs TypeScript files and the script may go on. Otherwise
 * a newer Node is installed into `.runtime/`, the script runs again under it,
 * and this process only passes on signals and the exit code.
 */
export async function onCurrentNode() {
  holdLeash();
  watchShell();
  if (isCurrentNode()) return true;
  const node = await installNode();
  process.exitCode = await rerun(node);
  return false;
}

/**
 * npm runs a script in a shell and passes SIGTERM to that shell alone, which
 * dies without telling us. So under npm the end of our parent is the signal.
 */
function watchShell() {
  if (isLeashed() || !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

async function installNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const target = `${platform}-${process.arch}`;
  const name = `node-${target}`;
  const home = inRoot(".runtime", name);
  const node = path.join(
    home,
    ...(platform === "win" ? ["bin", "node.exe"] : ["bin", "node"]),
  );
  if (fs.existsSync(node)) return node;
  if (!packages.has(target)) {
    throw new Problem(
      `Précis needs Node ${leastNode} or newer, and this is ${process.version}. ` +
        `npm has no Node for ${target}: install Node ${wanted} from nodejs.org.`,
    );
  }
  await step(`Node ${wanted}`, async (say) => {
    const draft = inRoot(".runtime", "new");
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { recursive: true });
    fs.writeFileSync(path.join(draft, "package.json"), "{}");
    const flags = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
    await npm(["install", "--prefix", draft, ...flags, `${name}@${wanted}`], {
      onLine: say,
    });
    fs.rmSync(home, { recursive: true, force: true });
    fs.renameSync(path.join(draft, "node_modules", name), home);
    fs.rmSync(draft, { recursive: true, force: true });
    return `beside ${process.version}, in .runtime`;
  });
  return node;
}

function rerun(node) {
  const paths = [path.dirname(node), process.env.PATH];
  const child = spawn(node, process.argv.slice(1), {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...leashedTo(), PATH: paths.join(path.delimiter) },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? 1 : code));
  });
}

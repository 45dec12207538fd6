import { spawnSync } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
export const distDir = process.env.PRECIS_DIST_DIR || ".next";

/** Makes the production build unless the one that is there is current. */
export function ensureBuild(): void {
  const built = spawnSync(process.execPath, ["bin/build.mjs"], {
    cwd: root,
    stdio: "inherit",
    env: process.env,
  });
  if (built.status !== 0) throw new Error("The production build failed.");
}

/** Runs "script.ts and its words" to the end and returns what it printed. */
export function runScript(
  script: string,
  environment: Record<string, string> = {},
): string {
  const done = spawnSync(process.execPath, script.split(" "), {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (done.status !== 0) throw new Error(`${script}: ${done.stderr}`);
  return done.stdout;
}

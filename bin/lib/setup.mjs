import fs from "node:fs";
import { fingerprint, isCurrent, mark, unmark } from "./fingerprint.mjs";
import { Problem } from "./problem.mjs";
import { inRoot, root } from "./paths.mjs";
import { npm, runNode } from "./processes.mjs";
import { step } from "./progress.mjs";

const upToDate = "up to date";

/** Installs exactly what package-lock.json says, when that is not there yet. */
export const installDependencies = () =>
  step("Dependencies", async (say) => {
    const marker = "node_modules/.precis";
    const machine = [process.platform, process.arch];
    const print = fingerprint(["package-lock.json"], machine);
    if (isCurrent(marker, print)) return upToDate;
    await needSpace(2_000);
    const flags = ["--include=dev", "--no-audit", "--no-fund"];
    try {
      await npm(["ci", ...flags], { onLine: say, env: { NODE_ENV: "" } });
    } catch (error) {
      throw explainInstall(error);
    }
    mark(marker, print);
    return null;
  });

/** Writes the database client from prisma/schema. */
export const generateClient = () =>
  step("Database client", async (say) => {
    const marker = "prisma/generated/.precis";
    const inputs = ["prisma/schema", "prisma.config.ts", "package-lock.json"];
    const print = fingerprint(inputs);
    if (isCurrent(marker, print)) return upToDate;
    const cli = inRoot("node_modules/prisma/build/index.js");
    await runNode([cli, "generate"], { onLine: say });
    mark(marker, print);
    return null;
  });

const buildInputs = [
  "app",
  "components",
  "domain",
  "lib",
  "prisma/schema",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Makes the production build, when a source changed since the last one. */
export const buildSite = (env) =>
  step("Production build", async (say) => {
    const folder = env.PRECIS_DIST_DIR || ".next";
    const marker = `${folder}/precis-build`;
    const print = fingerprint(buildInputs, [process.versions.modules]);
    if (isCurrent(marker, print)) return upToDate;
    await needSpace(500);
    unmark(marker);
    const cli = inRoot("node_modules/next/dist/bin/next");
    await runNode([cli, "build"], { env, onLine: say });
    if (!fs.existsSync(inRoot(folder, "BUILD_ID"))) {
      throw new Problem("The production build ended before it was whole.");
    }
    mark(marker, print);
    return null;
  });

async function needSpace(megabytes) {
  const { bavail, bsize } = await fs.promises.statfs(root);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= megabytes) return;
  throw new Problem(
    `There are ${free} MB left on this disk, and this step needs about ${megabytes} MB: ` +
      "free some space and start again.",
  );
}

function explainInstall(error) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(error)) {
    return new Problem(
      "The npm registry cannot be reached. The first start needs it to install " +
        "dependencies; later ones need no network.",
    );
  }
  return error;
}

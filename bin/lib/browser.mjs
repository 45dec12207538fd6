import fs from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { capture } from "./processes.mjs";
import { step } from "./progress.mjs";

// Without a window to draw, the shell opens a page in a third of the time.
const shells = ["/usr/bin/chromium-headless-shell"];
const browsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser of the journeys: the one in CHROMIUM_PATH, the system's shell
 * without windows (installed now where that can be done), any other Chromium
 * here, or Playwright's own. Returns its path.
 */
export async function findBrowser() {
  let found = "";
  await step("Chromium", async (say) => {
    found = firstOf([process.env.CHROMIUM_PATH, ...shells]);
    if (found) return found;
    await aptInstall("chromium-headless-shell", say);
    found = firstOf([...shells, ...browsers, ownOfPlaywright()]);
    if (found) return found;
    await aptInstall("chromium", say);
    if (!firstOf(browsers)) await installByPlaywright(say);
    found = firstOf([...browsers, ownOfPlaywright()]);
    if (found) return found;
    throw new Problem(
      "The browser tests need Chromium, which could neither be downloaded nor " +
        "installed by apt-get (as root): install it, or name it in CHROMIUM_PATH.",
    );
  });
  return found;
}

const firstOf = (files) =>
  files.find((file) => file && fs.existsSync(file)) ?? "";

function ownOfPlaywright() {
  const require = createRequire(inRoot("package.json"));
  return require("@playwright/test").chromium.executablePath();
}

function installByPlaywright(say) {
  const cli = inRoot("node_modules/@playwright/test/cli.js");
  return capture(process.execPath, [cli, "install", "chromium"], {
    onLine: say,
  });
}

/** nginx stands before the site in one test, which is skipped without it. */
export async function findNginx() {
  const file = "/usr/sbin/nginx";
  await step("nginx", async (say) => {
    if (!fs.existsSync(file)) await aptInstall("nginx-light", say);
    return fs.existsSync(file)
      ? file
      : "not here: the test behind a foreign cache is skipped";
  });
  return fs.existsSync(file) ? file : "";
}

async function aptInstall(name, say) {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await capture("apt-get", ["update"], { env, onLine: say });
  const flags = ["install", "-y", "--no-install-recommends"];
  await capture("apt-get", [...flags, name], { env, onLine: say });
}

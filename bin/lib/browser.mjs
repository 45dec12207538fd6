import fs from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { capture } from "./processes.mjs";
import { step } from "./progress.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser of the journeys: the one in CHROMIUM_PATH, of the system, of
 * Playwright's own store, or else installed now. Returns its path.
 */
export async function findBrowser() {
  let found = present();
  await step("Chromium", async (say) => {
    if (found) return found;
    const cli = inRoot("node_modules/@playwright/test/cli.js");
    const install = [cli, "install", "chromium"];
    await capture(process.execPath, install, { onLine: say });
    if (!present()) await aptInstall("chromium", say);
    found = present();
    if (found) return found;
    throw new Problem(
      "The browser tests need Chromium, which could neither be downloaded nor " +
        "installed by apt-get (as root): install it, or name it in CHROMIUM_PATH.",
    );
  });
  return found;
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

function present() {
  const require = createRequire(inRoot("package.json"));
  const { chromium } = require("@playwright/test");
  return [process.env.CHROMIUM_PATH, ...places, chromium.executablePath()].find(
    (file) => file && fs.existsSync(file),
  );
}

async function aptInstall(name, say) {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await capture("apt-get", ["update"], { env, onLine: say });
  const flags = ["install", "-y", "--no-install-recommends"];
  await capture("apt-get", [...flags, name], { env, onLine: say });
}

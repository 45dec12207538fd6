import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const executablePath =
  process.env.CHROMIUM_PATH || places.find((file) => existsSync(file));

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  globalSetup: "./support/setup.ts",
  outputDir: "../test-results/journeys",
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "America/Denver",
    // A trace of each journey costs a quarter of its time. To see what a failed
    // one did, run it again with --trace=retain-on-failure.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
});

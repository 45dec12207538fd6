import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Far from UTC and off the full hour: a rule that leans on the local time
    // of the machine fails here.
    env: { TZ: "Asia/Kathmandu" },
    exclude: [...configDefaults.exclude, "e2e/**", ".runtime/**", ".data/**"],
    // Files mostly wait for PostgreSQL: three of them fill two cores. What a
    // worker has loaded serves all its files (lib/testing/worker.ts).
    pool: "threads",
    maxWorkers: 3,
    isolate: false,
    globalSetup: "lib/testing/cluster.ts",
    setupFiles: "lib/testing/worker.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

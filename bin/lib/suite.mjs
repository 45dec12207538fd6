import { spawn } from "node:child_process";
import fs from "node:fs";
import { countStep, countTests } from "./counts.mjs";
import { inRoot, root } from "./paths.mjs";

const bin = (name) => `node_modules/${name}`;
const next = bin("next/dist/bin/next");
const unitReport = "test-results/unit.json";
const browserReport = "test-results/browser.json";

/**
 * The steps of `npm test`, in order. All of them run, whatever fails. `report`
 * names the JSON file from which a step's tests are counted.
 */
export const suite = [
  {
    name: "format",
    rule: "Prettier's defaults: npm run format",
    commands: [[bin("prettier/bin/prettier.cjs"), "--check", "."]],
  },
  {
    name: "lint",
    rule: "the rules of .oxlintrc.json: npm run lint",
    commands: [
      // The pages' own types, which type-aware rules need.
      [next, "typegen"],
      [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"],
    ],
  },
  {
    name: "types",
    rule: "strict TypeScript: npm run types",
    commands: [
      [next, "typegen"],
      [bin("typescript/bin/tsc"), "--noEmit"],
    ],
  },
  {
    name: "check",
    rule: "layers, vocabulary, budgets, dependencies: npm run check",
    commands: [["bin/check.mjs"]],
  },
  {
    name: "unit",
    rule: "the sentences beside the code: npm run unit",
    report: unitReport,
    commands: [
      [
        bin("vitest/vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${unitReport}`,
      ],
    ],
  },
  {
    name: "build",
    rule: "the production build",
    commands: [["bin/build.mjs"]],
  },
  {
    name: "browser",
    rule: "the journeys in e2e/",
    report: browserReport,
    commands: [
      [
        bin("@playwright/test/cli.js"),
        "test",
        "--config=e2e/playwright.config.ts",
        "--reporter=list,json",
      ],
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot(browserReport) },
  },
];

/** Runs one step with its output shown, and counts what passed. */
export async function runStep(step, env) {
  console.log(`\n──── ${step.name}: ${step.rule}\n`);
  const started = Date.now();
  if (step.report) fs.rmSync(inRoot(step.report), { force: true });
  let code = 0;
  for (const command of step.commands) {
    if (code === 0) code = await show(command, { ...env, ...step.env });
  }
  const counts = step.report
    ? countTests(inRoot(step.report), code)
    : countStep(code);
  const seconds = Math.round((Date.now() - started) / 1000);
  return { name: step.name, rule: step.rule, counts, seconds };
}

function show(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

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
 * names the JSON file from which a step's tests are counted. Steps `aside` run
 * one after the other beside the unit tests, which wait for PostgreSQL half of
 * the time; what they print is shown when each has ended.
 */
export const suite = [
  {
    name: "format",
    aside: true,
    rule: "Prettier's defaults: npm run format",
    commands: [[bin("prettier/bin/prettier.cjs"), "--check", "."]],
  },
  {
    name: "lint",
    aside: true,
    rule: "the rules of .oxlintrc.json: npm run lint",
    commands: [
      // The pages' own types, which type-aware rules need.
      [next, "typegen"],
      [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"],
    ],
  },
  {
    name: "types",
    aside: true,
    rule: "strict TypeScript: npm run types",
    commands: [
      [next, "typegen"],
      [bin("typescript/bin/tsc"), "--noEmit"],
    ],
  },
  {
    name: "check",
    aside: true,
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
    aside: true,
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

/** Runs all steps; answers their results in the order of the steps. */
export async function runSteps(steps, env) {
  const results = new Map();
  const inTurn = async (some) => {
    for (const step of some) results.set(step, await runStep(step, env));
  };
  const isLast = ({ name }) => name === "browser";
  const early = steps.filter((step) => !isLast(step));
  await Promise.all([
    inTurn(early.filter(({ aside }) => aside)),
    inTurn(early.filter(({ aside }) => !aside)),
  ]);
  await inTurn(steps.filter(isLast));
  return steps.map((step) => results.get(step));
}

/** Runs one step with its output shown, and counts what passed. */
async function runStep(step, env) {
  const title = `\n──── ${step.name}: ${step.rule}\n`;
  if (!step.aside) console.log(title);
  const output = [];
  const started = Date.now();
  if (step.report) fs.rmSync(inRoot(step.report), { force: true });
  let code = 0;
  for (const command of step.commands) {
    if (code === 0)
      code = await run(command, { ...env, ...step.env }, step.aside && output);
  }
  if (step.aside) process.stdout.write(`${title}\n${output.join("")}`);
  const counts = step.report
    ? countTests(inRoot(step.report), code)
    : countStep(code);
  const seconds = Math.round((Date.now() - started) / 1000);
  return { name: step.name, rule: step.rule, counts, seconds };
}

/** Answers the exit code; the output is shown, or else goes to `output`. */
function run(args, env, output) {
  const way = output ? "pipe" : "inherit";
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", way, way],
    });
    child.stdout?.on("data", (chunk) => output.push(String(chunk)));
    child.stderr?.on("data", (chunk) => output.push(String(chunk)));
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

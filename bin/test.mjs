import { findBrowser, findNginx } from "./lib/browser.mjs";
import { isGood, sum } from "./lib/counts.mjs";
import { main, sentence } from "./lib/problem.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";
import { runStep, suite } from "./lib/suite.mjs";

// `npm test`: sets itself up, runs every step, and closes with one line that
// machines read too. `npm test -- unit check` runs only those steps.
await main(async () => {
  if (!(await onCurrentNode())) return;
  process.exitCode = 1;
  const chosen = process.argv.slice(2);
  const steps = suite.filter(
    ({ name }) => chosen.length === 0 || chosen.includes(name),
  );
  const results = [];
  try {
    const env = await setUp(steps);
    for (const step of steps) results.push(await runStep(step, env));
  } catch (error) {
    console.error(`\n${sentence(error)}`);
    results.push(failedSetUp());
  }
  report(results);
});

async function setUp(steps) {
  console.log("\nSetting up\n");
  await installDependencies();
  await generateClient();
  const env = { NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
  if (!steps.some(({ name }) => name === "browser")) return env;
  return {
    ...env,
    CHROMIUM_PATH: await findBrowser(),
    NGINX_PATH: await findNginx(),
  };
}

function failedSetUp() {
  const counts = { passed: 0, failed: 1, skipped: 0 };
  return { name: "set-up", rule: "see the message", counts, seconds: 0 };
}

function report(results) {
  console.log("");
  for (const { name, rule, counts, seconds } of results) {
    const { passed, failed, skipped } = counts;
    const skips = skipped > 0 ? `, ${skipped} skipped` : "";
    const sign = failed === 0 ? "✓" : "✗";
    const words = `${passed} passed, ${failed} failed${skips}`;
    const hint = failed === 0 ? "" : `  (${rule})`;
    console.log(
      `${sign} ${name.padEnd(8)} ${String(seconds).padStart(5)} s  ${words}${hint}`,
    );
  }
  const total = sum(results);
  process.exitCode = isGood(total) ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

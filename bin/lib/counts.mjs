import fs from "node:fs";

/**
 * Passed and failed tests of a JSON report that Vitest or Playwright wrote.
 * A run that left no report, or failed around its tests, counts as a failure.
 */
export function countTests(file, exitCode) {
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  const fell = exitCode !== 0 || counts.passed + counts.failed === 0;
  if (fell && counts.failed === 0) counts.failed = 1;
  return counts;
}

function read(report) {
  if (report.stats) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A step that is not made of tests counts as one. */
export const countStep = (exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

export function sum(results) {
  const total = { passed: 0, failed: 0 };
  for (const { counts } of results) {
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  return total;
}

/** True when everything passed and there was something to pass. */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0;

const budgets = [
  { name: "a page", pattern: /^app\/.*\/?page\.tsx$/, lines: 60 },
  { name: "a route handler", pattern: /^app\/.*\/?route\.ts$/, lines: 40 },
  { name: "a file", pattern: /./, lines: 300 },
];
const functionLines = 50;
const componentLines = 80;

/**
 * Lines per file here; lines per function and component by the linter, whose
 * settings are held to the same numbers.
 */
export function checkBudgets({ sources, oxlint }) {
  const problems = [];
  for (const { file, text } of sources) {
    const lines = text.split("\n").length - 1;
    for (const { name, pattern, lines: most } of budgets) {
      if (!pattern.test(file) || lines <= most) continue;
      problems.push({
        file,
        rule: `${lines} lines`,
        advice: `${name} has at most ${most}: split it by what it does`,
      });
    }
  }
  return [...problems, ...checkLinter(oxlint)];
}

function checkLinter(oxlint) {
  const tsx = oxlint?.overrides?.find(({ files }) =>
    files.includes("**/*.tsx"),
  );
  const held =
    isSet(oxlint?.rules, functionLines) && isSet(tsx?.rules, componentLines);
  if (held) return [];
  const advice =
    `max-lines-per-function must be an error at ${functionLines}, ` +
    `and at ${componentLines} for **/*.tsx`;
  return [{ file: ".oxlintrc.json", rule: "budgets", advice }];
}

function isSet(rules, most) {
  const [level, options] = rules?.["max-lines-per-function"] ?? [];
  return level === "error" && options?.max === most;
}

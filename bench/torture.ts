import { parseArgs } from "node:util";
import { torture } from "./torture-run.ts";

// Kills the worker, whoever feeds it, and PostgreSQL, at moments of chance, and
// then counts: nothing may be lost, and nothing may have been done twice.
const { values } = parseArgs({
  options: { times: { type: "string", default: "50" } },
});
const times = Number(values.times);
if (!Number.isSafeInteger(times) || times < 1) {
  throw new Error("Say how often: npm run torture -- --times 50");
}

const report = await torture({ times, say: (line) => console.log(line) });
console.log("");
for (const [what, count] of Object.entries(report.totals))
  console.log(`${String(count).padStart(7)}  ${what}`);
console.log("");
for (const { rule, broken } of report.rules)
  console.log(
    `${broken === 0 ? "✓" : "✗"} ${rule}${broken ? `: ${broken}` : ""}`,
  );
const broken = report.rules.filter((one) => one.broken > 0).length;
console.log(
  `\n${report.kills} kills in ${report.seconds} s: ${broken === 0 ? "all rules hold" : `${broken} rules broken`}`,
);
process.exit(broken === 0 ? 0 : 1);

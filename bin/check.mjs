import { checks } from "./check/all.mjs";
import { readProject } from "./check/project.mjs";
import { root } from "./lib/paths.mjs";

// `npm run check`: what types and lint cannot say about this project.
const project = readProject(root);
if (project.sources.length === 0) throw new Error("There is nothing to check.");

let found = 0;
for (const [name, check] of Object.entries(checks)) {
  for (const { file, rule, advice } of check(project)) {
    found += 1;
    console.error(`${file}\n  ${name}: ${rule}\n  ${advice}`);
  }
}
console.log(
  `${project.sources.length} files, ${Object.keys(checks).length} checks: ` +
    (found === 0 ? "all hold." : `${found} to mend.`),
);
process.exitCode = found === 0 ? 0 : 1;

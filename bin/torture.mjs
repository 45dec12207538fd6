import { main } from "./lib/problem.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startProgram } from "./lib/server.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";

// `npm run torture -- --times 50`: sets itself up, kills what runs as often as
// told, and says whether anything was lost or done twice.
await main(async () => {
  if (!(await onCurrentNode())) return;
  await installDependencies();
  await generateClient();
  const program = ["bench/torture.ts", ...process.argv.slice(2)];
  process.exitCode = await startProgram(program, {}).ended;
});

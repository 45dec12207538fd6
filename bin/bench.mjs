import { main } from "./lib/problem.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startProgram } from "./lib/server.mjs";
import { runNode } from "./lib/processes.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";

// `npm run bench`: sets itself up, builds when a source changed, and measures.
await main(async () => {
  if (!(await onCurrentNode())) return;
  await installDependencies();
  await generateClient();
  await runNode(["bin/build.mjs"]);
  process.exitCode = await startProgram(["bench/main.ts"], {}).ended;
});

import { main } from "./lib/problem.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startProgram } from "./lib/server.mjs";
import { runNode } from "./lib/processes.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";

// `npm run bench`: sets itself up, builds when a source changed, and measures.
// `node bin/bench.mjs FILE args` runs another bench, which needs no build.
await main(async () => {
  if (!(await onCurrentNode())) return;
  await installDependencies();
  await generateClient();
  const [file, ...args] = process.argv.slice(2);
  if (!file) await runNode(["bin/build.mjs"]);
  const program = [file ?? "bench/main.ts", ...args];
  process.exitCode = await startProgram(program, {}).ended;
});

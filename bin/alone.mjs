import { Problem, main } from "./lib/problem.mjs";
import { hush } from "./lib/progress.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startProgram } from "./lib/server.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";

// `node bin/alone.mjs FILE args`: a command that needs no running database.
await main(async () => {
  if (!(await onCurrentNode())) return;
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Problem("Say which command: node bin/alone.mjs FILE");
  hush();
  await installDependencies();
  await generateClient();
  process.exitCode = await startProgram([file, ...args], {}).ended;
});

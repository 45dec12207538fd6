import { openDatabase } from "./lib/database.mjs";
import { Problem, main } from "./lib/problem.mjs";
import { runNode } from "./lib/processes.mjs";
import { hush } from "./lib/progress.mjs";
import { startProgram } from "./lib/server.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { settings } from "./lib/settings.mjs";
import { generateClient, installDependencies } from "./lib/setup.mjs";

// `node bin/run.mjs FILE args`: an operator's command against the database of
// the running site, or against the embedded one, started for as long as it takes.
await main(async () => {
  if (!(await onCurrentNode())) return;
  // Only the Node that runs by now reads TypeScript.
  const { frugal } = await import("../lib/frugal.ts");
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Problem("Say which command: node bin/run.mjs FILE");
  hush();
  await installDependencies();
  await generateClient();
  const database = await openDatabase();
  try {
    const env = settings(database.url);
    // A site that runs has migrated; this one may never have been started.
    if (!database.joined) await runNode(["bin/db-migrate.ts"], { env });
    process.exitCode = await startProgram([...frugal, file, ...args], env)
      .ended;
  } finally {
    if (!database.joined) await database.stop();
  }
});

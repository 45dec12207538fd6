import { startDatabase } from "./database.mjs";
import { holdLock } from "./lock.mjs";
import { runNode } from "./processes.mjs";
import { step } from "./progress.mjs";
import { checkPort, settings } from "./settings.mjs";
import { generateClient, installDependencies } from "./setup.mjs";
import { whenToldToStop } from "./stopping.mjs";

/**
 * What `start` and `dev` share: everything up to a database with contents, then
 * `serve`, and the database stopped last, however `serve` ends.
 */
export async function withSite(overrides, serve) {
  const told = whenToldToStop();
  holdLock();
  await checkPort();
  console.log("\nPrécis\n");
  await installDependencies();
  await generateClient();
  const database = await startDatabase();
  const env = { ...settings(database.url), ...overrides };
  try {
    await step("Migrations", async () => {
      const lines = (await runNode(["bin/db-migrate.ts"], { env })).trim();
      return lines.startsWith("applied")
        ? `${lines.split("\n").length} applied`
        : "up to date";
    });
    await step("Contents", async () => {
      await runNode(["prisma/seed.ts"], { env });
    });
    await serve(env, told);
  } finally {
    await database.stop();
  }
  console.log("\nStopped.");
}

/** Says where everything is, once it is there. */
export async function greet(env) {
  const link = await runNode(["bin/administrator-link.ts"], { env });
  const lines = [["Site", env.PRECIS_URL]];
  if (env.PRECIS_DEMO === "1") {
    lines.push(["Demo mailbox", `${env.PRECIS_URL}/demo/mailbox`]);
    lines.push(["People to try it as", `${env.PRECIS_URL}/demo/people`]);
  }
  if (link.trim()) lines.push(["Become administrator", link.trim()]);
  console.log("");
  for (const [name, value] of lines) {
    console.log(`  ${name.padEnd(22)}${value}`);
  }
  console.log("\n  Ctrl-C stops everything.\n");
}

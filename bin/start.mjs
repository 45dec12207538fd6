import { main } from "./lib/problem.mjs";
import { greet, withSite } from "./lib/prepare.mjs";
import { step } from "./lib/progress.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startServer } from "./lib/server.mjs";
import { buildSite } from "./lib/setup.mjs";

// `npm start`: the whole product from a fresh clone, for trial and for real.
await main(async () => {
  if (await onCurrentNode()) await withSite({}, serve);
});

async function serve(env, told) {
  await buildSite(env);
  let server;
  await step("Server and worker", async () => {
    server = await startServer(["server/main.ts"], env);
  });
  try {
    await greet(env);
    const ended = await Promise.race([server.ended, told]);
    if (typeof ended === "number") process.exitCode = ended || 1;
  } finally {
    await server.stop();
  }
}

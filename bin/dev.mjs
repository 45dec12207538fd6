import { main } from "./lib/problem.mjs";
import { greet, withSite } from "./lib/prepare.mjs";
import { onCurrentNode } from "./lib/runtime.mjs";
import { startProgram } from "./lib/server.mjs";

// `npm run dev`: the same set-up, then Next with hot reload instead of the
// front door, and the worker beside it.
const development = { NODE_ENV: "development" };

await main(async () => {
  if (await onCurrentNode()) await withSite(development, serve);
});

async function serve(env, told) {
  const next = ["node_modules/next/dist/bin/next", "dev", "-p", env.PORT];
  const programs = [
    startProgram(["server/worker.ts"], env),
    startProgram([...next, "-H", "localhost"], env),
  ];
  await greet(env);
  await Promise.race([...programs.map((one) => one.ended), told]);
  await Promise.all(programs.map((one) => one.stop()));
}

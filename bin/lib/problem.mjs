/**
 * Something a person can put right, said in one sentence; printed without a
 * stack. `lib/postgres/problem.ts` is the same for the TypeScript side.
 */
export class Problem extends Error {
  name = "Problem";
}

/** Somebody asked for the end while a step was running; not a failure. */
export class Stopped extends Error {
  name = "Stopped";
}

/** Runs a script's main function and turns what it throws into an exit code. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stopped) return console.log("\nStopped.");
    process.exitCode = 1;
    console.error(`\n${sentence(error)}`);
  }
}

/** What a person is told about an error. */
export function sentence(error) {
  if (error?.code === "ENOSPC" || /ENOSPC|No space left/.test(error?.message)) {
    return "There is no disk space left: free some and start again; nothing is lost.";
  }
  return error?.name === "Problem" ? error.message : (error?.stack ?? error);
}

import { setTimeout as wait } from "node:timers/promises";
import { giveNotices } from "#domain/eligibility/notices/jobs.ts";
import {
  endSpentGraces,
  recheckBindings,
} from "#domain/eligibility/recheck/jobs.ts";
import { settleWaitingClaims } from "#domain/eligibility/settling/commands.ts";
import { countMail } from "#lib/outbox.ts";
import {
  countWaitingDecisions,
  endMailLeases,
  patiently,
} from "./torture-people.ts";
import { startWorker } from "#server/worker.ts";

// The product's worker, whose daily jobs run every moment here.
const jobs = [recheckBindings, endSpentGraces, giveNotices];
await patiently(startWorker);
process.send?.("ready");

let finishing = false;
process.on("message", () => {
  finishing = true;
});

while (!finishing) {
  for (const job of jobs) await job().catch(tellAndGoOn);
  await wait(50);
}
await finish();
process.send?.("finished");

// A database that was killed under a job is nothing to fall over.
function tellAndGoOn(error: unknown): void {
  console.error(String(error).slice(0, 300));
}

/** Does all that is left: claims, doubts, ends, notices, mail. */
async function finish(): Promise<void> {
  await patiently(endMailLeases);
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      await settleWaitingClaims();
      const { raised, mended } = await recheckBindings();
      const done = raised + mended + (await endSpentGraces());
      const told = await giveNotices();
      const { waiting } = await countMail();
      const left = await countWaitingDecisions();
      if (done + told + waiting + left === 0) return;
    } catch (error) {
      tellAndGoOn(error);
    }
    await wait(100);
  }
}

import { PgBoss } from "pg-boss";
import { makeNextExport } from "#domain/circulation/exports/commands.ts";
import { askNextClaim } from "#domain/eligibility/live-registry/commands.ts";
import { settleNextClaim } from "#domain/eligibility/settling/commands.ts";
import { simulateNextPiece } from "#domain/eligibility/simulations/commands.ts";
import { timetable } from "#domain/timetable.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { startDrain } from "./drain.ts";
import { startMailSender } from "./mail-sender.ts";
import { startRegistryLoader } from "./registry-loader.ts";

/** Runs the timetable and everything that is worked off by rows, until stopped. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: env().databaseUrl, max: 3 });
  boss.on("error", (error) => log.warn({ event: "queue", err: error }));
  await boss.start();
  for (const job of timetable) {
    await boss.createQueue(job.name);
    await boss.schedule(job.name, job.schedule);
    await boss.work(job.name, async () => {
      await job.handler();
      log.info({ event: "job-done", job: job.name });
    });
  }
  const mail = startMailSender();
  const claims = startDrain({
    channel: "precis_claims",
    next: async () => (await settleNextClaim()) !== null,
  });
  // Apart from decisions, so that a registry that hangs delays no other claim.
  const asking = startDrain({
    channel: "precis_claims",
    next: async () => (await askNextClaim()) !== null,
  });
  const simulations = startDrain({
    channel: "precis_simulations",
    next: simulateNextPiece,
  });
  const registry = startRegistryLoader();
  const leaving = new AbortController();
  const exports = startDrain({
    channel: "precis_exports",
    next: async () => (await makeNextExport(leaving.signal)) !== null,
  });
  return {
    stop: async () => {
      leaving.abort();
      const drains = [mail, claims, asking, simulations, exports, registry];
      await Promise.all(drains.map((drain) => drain.stop()));
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

if (import.meta.main) {
  const worker = await startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void worker.stop().then(() => process.exit(0)));
}

import { PgBoss } from "pg-boss";
import { askNextClaim } from "#domain/eligibility/live-registry/commands.ts";
import { settleNextClaim } from "#domain/eligibility/settling/commands.ts";
import { timetable } from "#domain/timetable.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { startDrain } from "./drain.ts";
import { startMailSender } from "./mail-sender.ts";

/** Runs the timetable, decides claims and sends mail until stopped. */
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
  return {
    stop: async () => {
      await Promise.all([mail.stop(), claims.stop(), asking.stop()]);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

if (import.meta.main) {
  const worker = await startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void worker.stop().then(() => process.exit(0)));
}

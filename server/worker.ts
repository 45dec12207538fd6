import { PgBoss } from "pg-boss";
import { timetable } from "#domain/timetable.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { startMailSender } from "./mail-sender.ts";

/** Runs the timetable and the mail sender until stopped. */
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
  return {
    stop: async () => {
      await mail.stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

if (import.meta.main) {
  const worker = await startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void worker.stop().then(() => process.exit(0)));
}

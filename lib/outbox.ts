import { db, notify, type Tx } from "#lib/db.ts";

export type OutgoingMail = {
  /** Stops a repeated command from mailing twice. */
  key: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
};

/** Queues a mail in the caller's transaction; the worker sends it after commit. */
export async function enqueueMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  const added = await tx.outboxMail.createMany({
    data: [mail],
    skipDuplicates: true,
  });
  if (added.count > 0) await notify(tx, "precis_outbox", mail.kind);
}

/** Minutes to wait after each failed try; then hourly (RFC 5321, 4.5.4.1). */
const retryMinutes = [1, 5, 15, 30];
const giveUpAfterDays = 4;
/** How long a taken mail is left to its sender before another may try. */
const leaseSeconds = 120;

export type DueMail = {
  id: string;
  key: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  createdAt: Date;
};

/** Takes one mail that is due, so that no other process sends it meanwhile. */
export async function takeDueMail(): Promise<DueMail | null> {
  const rows = await db.$queryRaw<DueMail[]>`
    update outbox_mail
       set attempts = attempts + 1,
           next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
     where id = (select id from outbox_mail
                  where sent_at is null and failed_at is null
                    and next_attempt_at <= now()
                  order by next_attempt_at
                  limit 1 for update skip locked)
    returning id, key, kind, recipient, subject, text, html, attempts,
              created_at as "createdAt"`;
  return rows[0] ?? null;
}

export async function markMailSent(id: string): Promise<void> {
  await db.$executeRaw`update outbox_mail set sent_at = now(), last_error = null where id = ${id}::uuid`;
}

/**
 * Notes a failed try. `permanent` (a 5xx answer) ends it; otherwise it is tried
 * again after 1, 5, 15 and 30 minutes, then hourly for four days.
 */
export async function markMailFailed(
  mail: DueMail,
  error: string,
  permanent: boolean,
): Promise<void> {
  const wait = retryMinutes[mail.attempts - 1] ?? 60;
  const message = error.slice(0, 500);
  await db.$executeRaw`
    update outbox_mail
       set last_error = ${message},
           next_attempt_at = now() + make_interval(mins => ${wait}),
           failed_at = case when ${permanent}
             or created_at < now() - make_interval(days => ${giveUpAfterDays})
             then now() end
     where id = ${mail.id}::uuid`;
}

/** What a person at the desk should know about mail. */
export async function countMail(): Promise<{
  waiting: number;
  failed: number;
}> {
  const [waiting, failed] = await Promise.all([
    db.outboxMail.count({ where: { sentAt: null, failedAt: null } }),
    db.outboxMail.count({ where: { failedAt: { not: null } } }),
  ]);
  return { waiting, failed };
}

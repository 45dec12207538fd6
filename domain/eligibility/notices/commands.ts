import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import { findPolicy } from "../queries.ts";
import { noticeMail } from "./emails.ts";
import { findCalendar, type Calendar } from "./queries.ts";
import {
  dueNotice,
  isMailboxDue,
  mailboxPatienceDays,
  restsOnMailbox,
  type Notice,
} from "./rules.ts";

/**
 * Tells the reader of a binding what is due, once: the notice, its mail, its
 * row in the trail, and the date until which an unproven mailbox is waited for.
 * Answers whether anything was told.
 */
export function giveNotice(bindingId: string): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from binding where id = ${bindingId}::uuid for update`;
    const calendar = await findCalendar(tx, bindingId);
    if (!calendar) return false;
    const policy = await findPolicy(tx);
    const now = await databaseNow(tx);
    const notice = dueNotice(calendar, policy.terms, now);
    if (!notice) return false;
    const given = await tx.bindingNotice.createMany({
      data: [{ bindingId, notice: notice.name, since: notice.since }],
      skipDuplicates: true,
    });
    if (given.count === 0) return false;
    const isAsk = !notice.name.startsWith("end");
    const isDue =
      isAsk && isMailboxDue(calendar.mailboxProvenAt, policy.terms, now);
    const waits = isDue && restsOnMailbox(policy, calendar);
    const until = waits ? await awaitMailbox(tx, calendar, now) : null;
    await tell(tx, calendar, notice, isDue ? { until } : null);
    return true;
  });
}

/** Until when an unproven mailbox is waited for: the date that was told first. */
async function awaitMailbox(
  tx: Tx,
  calendar: Calendar,
  now: Date,
): Promise<Date | null> {
  const { graceUntil, graceReason } = calendar;
  if (graceReason === "mailbox-unproven") return graceUntil;
  // The registry's clock runs already; this one begins when that is over.
  if (graceUntil) return null;
  const until = addDays(now, mailboxPatienceDays);
  await tx.binding.update({
    where: { id: calendar.id },
    data: { graceUntil: until, graceReason: "mailbox-unproven" },
    select: { id: true },
  });
  await notify(tx, "precis_session", calendar.subscriberId);
  return until;
}

async function tell(
  tx: Tx,
  calendar: Calendar,
  notice: Notice,
  mailbox: { until: Date | null } | null,
): Promise<void> {
  const { id, email, path, workEmail, validUntil } = calendar;
  const { name, since } = notice;
  await recordAudit(tx, {
    actor: systemActor,
    action: "binding.noticed",
    objectType: "binding",
    objectId: id,
    objectLabel: email,
    reason: name,
    after: { since, mailboxUntil: mailbox?.until ?? null },
  });
  await enqueueMail(tx, {
    key: `binding-notice:${id}:${name}:${since.toISOString()}`,
    kind: "binding-notice",
    recipient: email,
    ...noticeMail({
      name,
      path,
      validUntil,
      mailbox: mailbox && { address: workEmail, until: mailbox.until },
    }),
  });
}

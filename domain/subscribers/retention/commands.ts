import { recordAudit } from "#domain/audit/commands.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { lockSubscriber } from "#domain/eligibility/lock.ts";
import { transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import { silentAccountMail } from "../emails/silent-account.ts";
import { removeAccount } from "../privacy/commands.ts";
import { redactClaims } from "../redaction/commands.ts";
import { findClosedClaims, findSilentAccounts } from "./queries.ts";
import { retention } from "./rules.ts";

/** Removes what has had its time, all of it together; answers rows by kind. */
export function removeOutlived(): Promise<Record<string, number>> {
  return transaction(async (tx) => {
    const removed = {
      codes: await tx.$executeRaw`
        delete from account_code
         where created_at < now() - make_interval(days => ${retention.codes})`,
      mails: await blankMails(tx),
      farewells: await tx.$executeRaw`
        update outbox_mail set recipient = ''
         where kind = 'account-deleted' and recipient <> ''
           and sent_at < now() - make_interval(days => ${retention.farewells})`,
    };
    await noteSums(tx, removed);
    return removed;
  });
}

function blankMails(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    update outbox_mail set subject = '', text = '', html = ''
     where text <> ''
       and coalesce(sent_at, failed_at)
           < now() - make_interval(days => ${retention.mails})`;
}

/** One row of the trail for all of it, and none when there was nothing. */
async function noteSums(tx: Tx, removed: Record<string, number>) {
  const sums = Object.entries(removed).filter(([, count]) => count > 0);
  if (sums.length === 0) return;
  await recordAudit(tx, {
    actor: systemActor,
    action: "retention.applied",
    objectType: "retention",
    objectId: sums.map(([kind]) => kind).join(" "),
    after: Object.fromEntries(sums),
  });
}

/** Takes the person out of claims that led to nothing long ago; answers how many. */
export async function redactClosedClaims(): Promise<number> {
  let redacted = 0;
  for (;;) {
    const batch = await transaction(async (tx) => {
      const ids = await findClosedClaims(tx);
      if (ids.length === 0) return 0;
      await redactClaims(tx, ids);
      await noteSums(tx, { claims: ids.length });
      return ids.length;
    });
    if (batch === 0) return redacted;
    redacted += batch;
  }
}

/**
 * Tells silent accounts that they will be deleted, and deletes those that were
 * told a while ago and stayed silent. Each by itself, so that a stop midway
 * loses nothing; a second run finds only what is left.
 */
export async function endSilentAccounts(): Promise<{
  told: number;
  deleted: number;
}> {
  const count = { told: 0, deleted: 0 };
  for (const account of await findSilentAccounts()) {
    await transaction(async (tx) => {
      await lockSubscriber(tx, account.id);
      const [still] = await findSilentAccounts(tx, account.id);
      if (!still) return;
      if (still.isDue) {
        await removeAccount(tx, still, systemActor);
        count.deleted += 1;
      } else if (still.noticedAt === null) {
        await tell(tx, still);
        count.told += 1;
      }
    });
  }
  return count;
}

function tell(tx: Tx, account: { email: string; key: string }): Promise<void> {
  return enqueueMail(tx, {
    key: account.key,
    kind: "silent-account",
    recipient: account.email,
    ...silentAccountMail({ days: retention.silentNotice }),
  });
}

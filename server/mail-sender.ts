import { log } from "#lib/log.ts";
import { deliver } from "#lib/mail/transport.ts";
import { markMailFailed, markMailSent, takeDueMail } from "#lib/outbox.ts";
import { startDrain } from "./drain.ts";

/** Sends what waits in the outbox, until stopped. */
export function startMailSender(): { stop: () => Promise<void> } {
  return startDrain({ channel: "precis_outbox", next: sendNext });
}

async function sendNext(): Promise<boolean> {
  const mail = await takeDueMail();
  if (!mail) return false;
  const delivery = await deliver(mail);
  if (delivery.ok) await markMailSent(mail.id);
  else {
    await markMailFailed(mail, delivery.error, delivery.permanent);
    log.warn({ event: "mail-failed", id: mail.id, error: delivery.error });
  }
  return true;
}

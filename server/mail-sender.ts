import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { deliver } from "#lib/mail/transport.ts";
import { markMailFailed, markMailSent, takeDueMail } from "#lib/outbox.ts";
import { listen } from "./listener.ts";

const sweepEvery = 15_000;

/**
 * Sends what waits in the outbox: at once when a commit announces it, and by a
 * regular sweep for retries and for announcements that were missed.
 */
export function startMailSender(): { stop: () => Promise<void> } {
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;

  function wake(): void {
    if (stopping) return;
    if (running) {
      again = true;
      return;
    }
    running = sendAll(() => stopping)
      .catch((error: unknown) => log.warn({ event: "outbox", err: error }))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const news = listen(env().databaseUrl, ["precis_outbox"], wake, wake);
  const timer = setInterval(wake, sweepEvery);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await news.close();
      await running;
    },
  };
}

async function sendAll(isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const mail = await takeDueMail();
    if (!mail) return;
    const delivery = await deliver(mail);
    if (delivery.ok) await markMailSent(mail.id);
    else {
      await markMailFailed(mail, delivery.error, delivery.permanent);
      log.warn({ event: "mail-failed", id: mail.id, error: delivery.error });
    }
  }
}

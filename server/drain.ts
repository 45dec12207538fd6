import { env } from "#lib/env.ts";
import type { Channel } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { listen } from "./listener.ts";

const sweepEvery = 15_000;

/**
 * Empties a queue that lives in a table: at once when a commit announces work
 * on `channel`, and by a regular sweep for retries and for announcements that
 * were missed. `next` does one piece and answers whether there was one.
 */
export function startDrain(options: {
  channel: Channel;
  next: () => Promise<boolean>;
}): { stop: () => Promise<void> } {
  const { channel, next } = options;
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;

  async function empty(): Promise<void> {
    while (!stopping && (await next()));
  }

  function wake(): void {
    if (stopping) return;
    if (running) {
      again = true;
      return;
    }
    running = empty()
      .catch((error: unknown) => log.warn({ event: channel, err: error }))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const news = listen(env().databaseUrl, [channel], wake, wake);
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

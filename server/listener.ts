import { Client } from "pg";
import type { Channel } from "#lib/db.ts";
import { log } from "#lib/log.ts";

type Listener = {
  /** False while news from the database may be missed. */
  isUp: () => boolean;
  close: () => Promise<void>;
};

type OnNews = (channel: Channel, payload: string) => void;

const probeEvery = 5000;
const retryAfter = 500;

/**
 * Holds one connection that LISTENs on `channels`. `onNews` runs for each
 * notification; `onGap` runs when the connection comes (back) up, because what
 * happened meanwhile is unknown.
 */
export function listen(
  connectionString: string,
  channels: Channel[],
  onNews: OnNews,
  onGap: () => void,
): Listener {
  let client: Client | null = null;
  let up = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = newClient(connectionString, onNews);
    // From here on it is the one that counts: news of an older one's end is old.
    client = next;
    next.on("error", () => fail(next));
    next.on("end", () => fail(next));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${channel}`);
      if (closed || next !== client) return;
      onGap();
      up = true;
      // A connection can die without a word; asking is the only way to know.
      const ask = () => next.query("select 1").catch(() => fail(next));
      timer = setInterval(() => void ask(), probeEvery);
    } catch {
      fail(next);
    }
  }

  function fail(which: Client): void {
    if (closed || which !== client) return;
    if (up) log.warn({ event: "database-news-lost" });
    up = false;
    client = null;
    clearTimeout(timer);
    which.removeAllListeners();
    which.on("error", () => undefined);
    which.end().catch(() => undefined);
    timer = setTimeout(() => void connect(), retryAfter);
  }

  void connect();
  return {
    isUp: () => up,
    close: async () => {
      closed = true;
      up = false;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

function newClient(connectionString: string, onNews: OnNews): Client {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  client.on("notification", ({ channel, payload }) =>
    onNews(channel as Channel, payload ?? ""),
  );
  return client;
}

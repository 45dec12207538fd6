import { Agent, request, type IncomingHttpHeaders } from "node:http";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** Status line to last byte, as text: where a canary could hide. */
  everything: string;
  body: string;
};

export type Ask = {
  method?: string;
  /** Sent as it is: nothing here resolves dots, doubles or escapes. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One plain HTTP request to `origin`, its path untouched. */
export function ask(
  origin: string,
  { method, path, headers, body }: Ask,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method: method ?? "GET", path, headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            everything: `${response.rawHeaders.join("\n")}\n\n${text}`,
            body: text,
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Runs `work` over `items`, at most `width` at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  width = 12,
): Promise<void> {
  const queue = items.values();
  const lanes = Array.from({ length: width }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(lanes);
}

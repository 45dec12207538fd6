import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

export type Rendered = {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
};

export type RenderRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Buffer;
};

/**
 * Runs Next's handler on a request made here and returns the whole answer, so
 * that nothing a visitor sent reaches it but what the front door passes on.
 */
export async function render(
  handler: Handler,
  request: RenderRequest,
): Promise<Rendered> {
  const response = await inject(
    (incoming, outgoing) => {
      void handler(incoming, outgoing).catch((error: unknown) =>
        outgoing.destroy(error instanceof Error ? error : undefined),
      );
    },
    {
      method: request.method,
      url: request.url,
      headers: request.headers,
      ...(request.body && { payload: request.body }),
    },
  );
  return {
    status: response.statusCode,
    headers: outward(response.headers),
    body: response.rawPayload,
  };
}

const kept = [
  "content-type",
  "location",
  "set-cookie",
  "clear-site-data",
  "retry-after",
  "cache-control",
  "allow",
  "content-disposition",
];

function outward(
  headers: Record<string, number | string | string[] | undefined>,
): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const name of kept) {
    const value = headers[name];
    if (value !== undefined)
      result[name] = Array.isArray(value) ? value : String(value);
  }
  return result;
}

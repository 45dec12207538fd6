import type { IncomingMessage, ServerResponse } from "node:http";
import { encodingFor } from "./encoding.ts";
import type { StoredPage } from "./page-cache.ts";
import type { Rendered } from "./rendering.ts";
import { baseHeaders, inertPolicy, pagePolicy } from "./security-headers.ts";

/** Sends a kept page: 304 to whoever has it, else in the best encoding. */
export function sendPage(
  page: StoredPage,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const encoding = encodingFor(request.headers["accept-encoding"] as string);
  const packed = page.bodies[encoding];
  const isFound = page.status === 200;
  if (isFound && matches(request.headers["if-none-match"], packed.etag)) {
    response.writeHead(304, packed.notModified);
    response.end();
    return;
  }
  response.writeHead(page.status, packed.headers);
  response.end(request.method === "HEAD" ? undefined : packed.body);
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return (
    header === etag ||
    header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag)
  );
}

/** Sends an answer that is one visitor's own; no cache may keep it. */
export function sendRendered(
  rendered: Rendered,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const { status, body } = rendered;
  const type = String(rendered.headers["content-type"] ?? "");
  const isPage = type.startsWith("text/html");
  response.writeHead(status, {
    ...rendered.headers,
    ...baseHeaders(),
    "content-security-policy": isPage
      ? pagePolicy(body.toString("utf8"), /^\/admin(?:\/|$)/.test(path))
      : inertPolicy,
    "cache-control": "private, no-store",
    "content-length": String(body.length),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A plain sentence, for what never reaches a page. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...baseHeaders(),
    "content-security-policy": inertPolicy,
    "cache-control": "private, no-store",
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(Buffer.byteLength(text)),
    ...headers,
  });
  response.end(text);
}

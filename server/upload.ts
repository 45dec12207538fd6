import type { IncomingMessage } from "node:http";

const maxBytes = 2 * 1024 * 1024;

/** The body of a request; null when it is larger than any form of ours. */
export async function readUpload(
  request: IncomingMessage,
): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { z } from "zod";
import { refuse, type Gate } from "#lib/endpoint.ts";
import { log } from "#lib/log.ts";
import { withRequestId } from "#lib/request-id.ts";

type Params = Promise<Record<string, string | string[] | undefined>>;

export type DownloadOptions<Schema extends z.ZodType, Caller> = {
  schema: Schema;
  gate: Gate<Caller>;
  /** Finds the file and records that it is taken; not ok means 404. */
  command: (
    input: z.output<Schema>,
    caller: Caller,
  ) => Promise<{ ok: true; file: string; path: string } | { ok: false }>;
  type: string;
};

/**
 * A GET that hands out a file as an attachment: gate, zod, command, bytes. It
 * is never kept by a cache and never shown in the page.
 */
export function download<Schema extends z.ZodType, Caller>(
  options: DownloadOptions<Schema, Caller>,
) {
  return (request: Request, context: { params: Params }): Promise<Response> => {
    const id = request.headers.get("x-precis-request") ?? randomUUID();
    return withRequestId(id, () =>
      answer(options, request, context.params).catch((error: unknown) => {
        log.error({ event: "download", err: error, request: id });
        return refuse(request, 503, `This cannot be read. Reference ${id}.`);
      }),
    );
  };
}

async function answer<Schema extends z.ZodType, Caller>(
  options: DownloadOptions<Schema, Caller>,
  request: Request,
  params: Params,
): Promise<Response> {
  const gate = await options.gate(request);
  if (!gate.ok) return gate.response;
  const input = options.schema.safeParse(await params);
  if (!input.success) return refuse(request, 404, "Not here.");
  const found = await options.command(input.data, gate.caller);
  if (!found.ok) return refuse(request, 404, "Not here.");
  const { size } = await stat(found.path);
  const body = Readable.toWeb(createReadStream(found.path));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": options.type,
      "content-length": String(size),
      "content-disposition": `attachment; filename="${found.file}"`,
      "cache-control": "private, no-store",
    },
  });
}

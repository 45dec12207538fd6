import type { z } from "zod";
import { refuse, type Gate } from "#lib/endpoint.ts";

type Params = Promise<Record<string, string | string[] | undefined>>;

/**
 * A file for one caller alone: gate, zod over address and query, then `load`,
 * which answers null for whatever this caller may not have. That looks the same
 * as what does not exist. No cache keeps the answer.
 */
export function privateFile<Schema extends z.ZodType, Caller>(options: {
  schema: Schema;
  gate: Gate<Caller>;
  type: string;
  load: (input: z.output<Schema>, caller: Caller) => Promise<Buffer | null>;
}) {
  return async (
    request: Request,
    context: { params: Params },
  ): Promise<Response> => {
    const gate = await options.gate(request);
    if (!gate.ok) return gate.response;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const asked = { ...query, ...(await context.params) };
    const parsed = options.schema.safeParse(asked);
    const file = parsed.success
      ? await options.load(parsed.data, gate.caller)
      : null;
    if (!file) return refuse(request, 404, "Not here.");
    return new Response(Uint8Array.from(file), {
      headers: {
        "content-type": options.type,
        "cache-control": "private, no-store",
        "content-disposition": "inline",
      },
    });
  };
}

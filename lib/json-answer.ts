import type { Gate } from "#lib/endpoint.ts";

/**
 * Reads for scripts of our own pages: the gate, then JSON that nobody keeps.
 * Changes nothing, so it needs no origin; for changes see `endpoint`.
 */
export function jsonAnswer<Caller>(options: {
  gate: Gate<Caller>;
  load: (caller: Caller) => Promise<object>;
}): (request: Request) => Promise<Response> {
  return async (request) => {
    const gate = await options.gate(request);
    if (!gate.ok) return gate.response;
    return Response.json(await options.load(gate.caller), {
      headers: { "cache-control": "private, no-store" },
    });
  };
}

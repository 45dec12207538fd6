import type { Gate } from "#lib/endpoint.ts";

type Context = {
  params: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * An address that answers a file or data instead of a page: the gate first,
 * then `answer`, and nothing of it is kept on the way.
 */
export function gatedGet<Caller>(options: {
  gate: Gate<Caller>;
  answer: (
    request: Request,
    params: Record<string, string | string[] | undefined>,
    caller: Caller,
  ) => Promise<Response>;
}) {
  return async (request: Request, context: Context): Promise<Response> => {
    const gate = await options.gate(request);
    if (!gate.ok) return gate.response;
    const { gate: _, answer } = options;
    const response = await answer(request, await context.params, gate.caller);
    response.headers.set("cache-control", "private, no-store");
    return response;
  };
}

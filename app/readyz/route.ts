import { isDatabaseReady } from "#lib/readiness.ts";

export const dynamic = "force-dynamic";

/** Ready: the database answers. Says nothing else to anybody. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}

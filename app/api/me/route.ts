import { loadReader } from "#domain/gate/loaders.ts";

/** What a shared page may know about its reader, fetched by the browser. */
export async function GET(): Promise<Response> {
  const reader = await loadReader();
  const isSignedIn = reader.kind === "subscriber" || reader.kind === "staff";
  const me = isSignedIn
    ? {
        signedIn: true,
        name: reader.name,
        email: reader.email,
        staff: reader.kind === "staff",
        standing: reader.suspended ? "suspended" : reader.standing.state,
      }
    : {
        signedIn: false,
        name: null,
        email: null,
        staff: false,
        standing: null,
      };
  return Response.json(me, {
    headers: { "cache-control": "private, no-store" },
  });
}

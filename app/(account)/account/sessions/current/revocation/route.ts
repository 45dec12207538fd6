import { z } from "zod";
import { anyone } from "#domain/gate/loaders.ts";
import { revokeSession } from "#domain/sessions/commands.ts";
import { clearedSessionCookie } from "#lib/auth.ts";
import { endpoint } from "#lib/endpoint.ts";

// Open to everybody: signing out of a session that is already over must still
// clear the cookie, and never end on a refusal.
export const POST = endpoint({
  schema: z.strictObject({}),
  gate: anyone,
  command: async (_input, { reader, actor }) => {
    if ("sessionId" in reader) await revokeSession(reader, actor);
    return { ok: true };
  },
  done: () => ({
    to: "/",
    headers: {
      "set-cookie": clearedSessionCookie(),
      "clear-site-data": '"cache"',
    },
  }),
  form: () => "/account",
});

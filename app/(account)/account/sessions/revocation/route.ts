import { z } from "zod";
import { signedIn } from "#domain/gate/loaders.ts";
import { revokeAllSessions } from "#domain/sessions/commands.ts";
import { clearedSessionCookie } from "#lib/auth.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: z.strictObject({}),
  gate: signedIn,
  command: (_input, { reader, actor }) =>
    revokeAllSessions(reader.subscriberId, actor),
  done: () => ({
    to: "/",
    headers: {
      "set-cookie": clearedSessionCookie(),
      "clear-site-data": '"cache"',
    },
  }),
  form: () => "/account",
});

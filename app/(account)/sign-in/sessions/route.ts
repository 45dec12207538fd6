import { afterSignIn } from "#components/account/paths.ts";
import { anyone } from "#domain/gate/loaders.ts";
import { openSession } from "#domain/sessions/commands.ts";
import { signInSchema } from "#domain/sessions/schema.ts";
import { sessionCookie } from "#lib/auth.ts";
import { endpoint } from "#lib/endpoint.ts";
import type { FormValues } from "#lib/request-body.ts";

export const POST = endpoint({
  schema: signInSchema,
  gate: anyone,
  limit: {
    name: "sign-in-sessions",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (input) => ("request" in input ? input.request : null),
  },
  command: async (input, _caller, request) => {
    const agent = request.headers.get("user-agent") ?? "";
    const opened = await openSession(input, agent);
    if (!opened.ok) return opened;
    const cookie = await sessionCookie(opened.token, opened.maxAge);
    // A function does not travel in JSON, so script never sees the token.
    return { ok: true, to: afterSignIn(opened), cookie: () => cookie };
  },
  done: ({ to, cookie }) => ({ to, headers: { "set-cookie": cookie() } }),
  form: entryPage,
  secretFields: ["code", "token"],
});

/** The page the entry came from: a spent link asks for a new code instead. */
function entryPage(values: FormValues): string {
  return typeof values.request === "string"
    ? `/sign-in/code?request=${encodeURIComponent(values.request)}`
    : "/sign-in";
}

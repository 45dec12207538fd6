import { withNext } from "#components/account/paths.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { secondFactorSchema } from "#domain/sessions/schema.ts";
import { confirmSecondFactor } from "#domain/sessions/second-factor/commands.ts";
import { sessionCookie } from "#lib/auth.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: secondFactorSchema,
  gate: signedIn,
  limit: {
    name: "second-factor",
    points: 10,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: async ({ code }, { reader, actor }) => {
    const { subscriberId, sessionId } = reader;
    const shown = await confirmSecondFactor(
      { subscriberId, sessionId, code },
      actor,
    );
    if (!shown.ok) return shown;
    const cookie = await sessionCookie(shown.token, shown.maxAge);
    // A function does not travel in JSON, so script never sees the token.
    return { ok: true, cookie: () => cookie };
  },
  done: ({ cookie }, { next }) => ({
    to: next,
    headers: { "set-cookie": cookie() },
  }),
  form: (values) => withNext("/sign-in/second-factor", values.next),
  secretFields: ["code"],
});

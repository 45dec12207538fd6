import { withNext } from "#components/account/paths.ts";
import { requalify } from "#domain/eligibility/requalification/commands.ts";
import { confirmationSchema } from "#domain/eligibility/requalification/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { loadSignInTime } from "#domain/sessions/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: confirmationSchema,
  gate: signedIn,
  limit: {
    name: "requalifications",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: async (input, { reader, actor }) =>
    requalify(input, actor, {
      subscriberId: reader.subscriberId,
      confirmedEmail: reader.email,
      confirmedAt: await loadSignInTime(reader),
    }),
  done: (_result, { returnTo }) =>
    returnTo === "/" ? "/account/requalification?confirmed" : returnTo,
  form: ({ returnTo }) => withNext("/account/requalification", returnTo),
  secretFields: ["code"],
});

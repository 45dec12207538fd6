import { afterClaim, withNext } from "#components/account/paths.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: claimSchema,
  gate: signedIn,
  limit: {
    name: "claims",
    points: 10,
    seconds: 24 * 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    submitClaim(input, actor, {
      subscriberId: reader.subscriberId,
      confirmedEmail: reader.email,
    }),
  done: async (_claim, _input, { reader }) =>
    afterClaim(await awaitDecision(reader.subscriberId)),
  form: (values) => withNext("/account/claim", values.returnTo),
});

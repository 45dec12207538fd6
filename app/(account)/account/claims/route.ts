import { withNext } from "#components/account/paths.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
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
  done: ({ status }, { returnTo }) => {
    if (status === "approved" && returnTo !== "/") return returnTo;
    if (status === "confirming") return "/account/claim/mailbox";
    return "/account/claim/status";
  },
  form: (values) => withNext("/account/claim", values.returnTo),
});

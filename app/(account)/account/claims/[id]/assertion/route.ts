import { startAssertion } from "#domain/eligibility/assertions/commands.ts";
import { assertionStartSchema } from "#domain/eligibility/assertions/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

// A page in between holds the link out: our policy lets no form end elsewhere.
export const POST = endpoint({
  schema: assertionStartSchema,
  gate: signedIn,
  limit: {
    name: "claim-assertions",
    points: 10,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    startAssertion(input, actor, reader.subscriberId),
  done: ({ requestId }) =>
    `/account/claim/evidence/provider?request=${requestId}`,
  form: () => "/account/claim/evidence",
});

import { afterEvidence } from "#components/account/evidence-place.ts";
import { confirmAssertion } from "#domain/eligibility/assertions/commands.ts";
import { assertionAnswerSchema } from "#domain/eligibility/assertions/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: assertionAnswerSchema,
  gate: signedIn,
  limit: {
    name: "claim-assertion-answers",
    points: 10,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    confirmAssertion(input, actor, reader.subscriberId),
  done: async (_proof, _input, { reader }) =>
    afterEvidence(await awaitDecision(reader.subscriberId)),
  form: () => "/account/claim/evidence",
  secretFields: ["code", "state"],
});

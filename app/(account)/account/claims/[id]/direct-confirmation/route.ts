import { afterEvidence } from "#components/account/evidence-place.ts";
import { confirmDirect } from "#domain/eligibility/direct/commands.ts";
import { possessionConfirmationSchema } from "#domain/eligibility/direct/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: possessionConfirmationSchema,
  gate: signedIn,
  limit: {
    name: "claim-possession-entries",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    confirmDirect(input, actor, reader.subscriberId),
  done: async (_proof, _input, { reader }) =>
    afterEvidence(await awaitDecision(reader.subscriberId)),
  form: () => "/account/claim/evidence/direct",
  secretFields: ["code"],
});

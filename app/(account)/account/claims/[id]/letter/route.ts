import { requestLetter } from "#domain/eligibility/letters/commands.ts";
import { claimIdSchema } from "#domain/eligibility/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: claimIdSchema,
  gate: signedIn,
  limit: {
    name: "claim-letters",
    points: 5,
    seconds: 24 * 60 * 60,
    networkFactor: 4,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    requestLetter(input, actor, reader.subscriberId),
  done: () => "/account/claim/evidence/letter",
  form: () => "/account/claim/evidence/letter",
});

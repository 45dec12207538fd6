import { sendDirectCode } from "#domain/eligibility/direct/commands.ts";
import { claimIdSchema } from "#domain/eligibility/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: claimIdSchema,
  gate: signedIn,
  limit: {
    name: "claim-direct-codes",
    points: 5,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    sendDirectCode(input, actor, reader.subscriberId),
  done: () => "/account/claim/evidence/direct",
  form: () => "/account/claim/evidence/direct",
});

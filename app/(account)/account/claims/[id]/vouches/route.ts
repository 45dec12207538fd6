import { askColleagues } from "#domain/eligibility/vouches/commands.ts";
import { vouchRequestSchema } from "#domain/eligibility/vouches/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: vouchRequestSchema,
  gate: signedIn,
  limit: {
    name: "claim-vouches",
    points: 6,
    seconds: 24 * 60 * 60,
    networkFactor: 6,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) => askColleagues(input, actor, reader),
  done: () => "/account/claim/evidence/colleagues?sent=yes",
  form: () => "/account/claim/evidence/colleagues",
});

import { afterClaim } from "#components/account/paths.ts";
import { correctClaim } from "#domain/eligibility/hints/commands.ts";
import { correctionSchema } from "#domain/eligibility/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: correctionSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    correctClaim(input, actor, reader.subscriberId),
  done: async (_corrected, _input, { reader }) =>
    afterClaim(await awaitDecision(reader.subscriberId)),
  form: () => "/account/claim/status",
});

import { answerQuestion } from "#domain/eligibility/claims/commands.ts";
import { answerSchema } from "#domain/eligibility/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: answerSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    answerQuestion(input, actor, reader.subscriberId),
  done: () => "/account/claim/status",
  form: () => "/account/claim/status",
});

import { removeDocument } from "#domain/eligibility/documents/commands.ts";
import { documentSchema } from "#domain/eligibility/documents/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: documentSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    removeDocument(input, actor, reader.subscriberId),
  done: () => "/account/claim/documents#sent",
  form: () => "/account/claim/documents",
});

import { signedIn } from "#domain/gate/loaders.ts";
import { changeConsents } from "#domain/subscribers/consents/commands.ts";
import { consentsSchema } from "#domain/subscribers/consents/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: consentsSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    changeConsents(reader.subscriberId, input, actor),
  done: () => "/account/consents?saved",
  form: () => "/account/consents",
});

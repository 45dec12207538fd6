import { signedIn } from "#domain/gate/loaders.ts";
import { correctDetails } from "#domain/subscribers/details/commands.ts";
import { detailsSchema } from "#domain/subscribers/details/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: detailsSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    correctDetails(reader.subscriberId, input, actor),
  done: () => "/account/details?saved",
  form: () => "/account/details",
});

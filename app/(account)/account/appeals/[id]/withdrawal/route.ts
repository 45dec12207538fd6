import { signedIn } from "#domain/gate/loaders.ts";
import { withdrawAppeal } from "#domain/subscribers/appeals/commands.ts";
import { appealIdSchema } from "#domain/subscribers/appeals/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: appealIdSchema,
  gate: signedIn,
  command: (input, { reader, actor }) =>
    withdrawAppeal(input, actor, {
      subscriberId: reader.subscriberId,
      email: reader.email,
    }),
  done: () => "/account/appeals",
  form: () => "/account/appeals",
});

import { signedIn } from "#domain/gate/loaders.ts";
import { submitAppeal } from "#domain/subscribers/appeals/commands.ts";
import { appealSchema } from "#domain/subscribers/appeals/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: appealSchema,
  gate: signedIn,
  limit: {
    name: "appeals",
    points: 10,
    seconds: 24 * 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    submitAppeal(input, actor, {
      subscriberId: reader.subscriberId,
      email: reader.email,
    }),
  done: () => "/account/appeals?sent",
  form: () => "/account/appeals",
});

import { staff } from "#domain/gate/loaders.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { suspensionSchema } from "#domain/subscribers/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: suspensionSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => suspendSubscriber(input, actor),
  done: (_, { id }) => `/admin/subscribers/${id}`,
  form: ({ id }) => `/admin/subscribers/${String(id)}`,
});

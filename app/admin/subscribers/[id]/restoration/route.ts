import { staff } from "#domain/gate/loaders.ts";
import { restoreSubscriber } from "#domain/subscribers/commands.ts";
import { restorationSchema } from "#domain/subscribers/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: restorationSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => restoreSubscriber(input, actor),
  done: (_, { id }) => `/admin/subscribers/${id}`,
  form: ({ id }) => `/admin/subscribers/${String(id)}`,
});

import { updatePresenter } from "#domain/contributors/commands.ts";
import { presenterDetailsSchema } from "#domain/contributors/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: presenterDetailsSchema,
  gate: staff("editor"),
  command: (input, { actor }) => updatePresenter(input, actor),
  done: (_, { id }) => `/admin/presenters/${id}`,
  form: ({ id }) => `/admin/presenters/${String(id)}`,
});

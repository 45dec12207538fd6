import { createPresenter } from "#domain/contributors/commands.ts";
import { presenterSchema } from "#domain/contributors/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: presenterSchema,
  gate: staff("editor"),
  command: (input, { actor }) => createPresenter(input, actor),
  done: () => "/admin/presenters",
  form: () => "/admin/presenters",
});

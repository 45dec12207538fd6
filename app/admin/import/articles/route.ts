import { staff } from "#domain/gate/loaders.ts";
import { importText } from "#domain/transfer/commands.ts";
import { importSchema } from "#domain/transfer/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

const maxBytes = 1024 * 1024;

export const POST = endpoint({
  schema: importSchema,
  gate: staff("editor"),
  maxBytes,
  command: (input, { actor }) => importText(input, actor),
  done: ({ id }) => `/admin/articles/${id}`,
  form: () => "/admin/import",
});

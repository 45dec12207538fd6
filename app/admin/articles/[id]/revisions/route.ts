import { saveRevision } from "#domain/articles/commands.ts";
import { saveRevisionSchema } from "#domain/articles/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

/** Two body trees at their largest, and a long list of references. */
const maxBytes = 2 * 1024 * 1024;

export const POST = endpoint({
  schema: saveRevisionSchema,
  gate: staff("editor"),
  maxBytes,
  command: (input, { actor }) => saveRevision(input, actor),
  done: (_, { id }) => `/admin/articles/${id}`,
  form: ({ id }) => `/admin/articles/${String(id)}`,
});

import { addEntry } from "#domain/articles/series/commands.ts";
import { entrySchema } from "#domain/articles/series/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: entrySchema,
  gate: staff("editor"),
  command: (input, { actor }) => addEntry(input, actor),
  done: (_, { id }) => `/admin/series/${id}`,
  form: ({ id }) => `/admin/series/${String(id)}`,
});

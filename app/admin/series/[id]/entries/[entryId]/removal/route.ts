import { removeEntry } from "#domain/articles/series/commands.ts";
import { entryRemovalSchema } from "#domain/articles/series/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: entryRemovalSchema,
  gate: staff("editor"),
  command: (input, { actor }) => removeEntry(input, actor),
  done: (_, { id }) => `/admin/series/${id}`,
  form: ({ id }) => `/admin/series/${String(id)}`,
});

import { reorderEntries } from "#domain/articles/series/commands.ts";
import { orderSchema } from "#domain/articles/series/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: orderSchema,
  gate: staff("editor"),
  command: (input, { actor }) => reorderEntries(input, actor),
  done: (_, { id }) => `/admin/series/${id}`,
  form: ({ id }) => `/admin/series/${String(id)}`,
});

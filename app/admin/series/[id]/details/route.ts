import { updateSeries } from "#domain/articles/series/commands.ts";
import { seriesDetailsSchema } from "#domain/articles/series/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: seriesDetailsSchema,
  gate: staff("editor"),
  command: (input, { actor }) => updateSeries(input, actor),
  done: (_, { id }) => `/admin/series/${id}`,
  form: ({ id }) => `/admin/series/${String(id)}`,
});

import { createSeries } from "#domain/articles/series/commands.ts";
import { seriesSchema } from "#domain/articles/series/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: seriesSchema,
  gate: staff("editor"),
  command: (input, { actor }) => createSeries(input, actor),
  done: ({ id }) => `/admin/series/${id}`,
  form: () => "/admin/series",
});

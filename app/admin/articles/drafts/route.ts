import { createArticle } from "#domain/articles/commands.ts";
import { articleDraftSchema } from "#domain/articles/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: articleDraftSchema,
  gate: staff("editor"),
  command: (input, { actor }) => createArticle(input, actor),
  done: ({ id }) => `/admin/articles/${id}`,
  form: () => "/admin/articles/new",
});

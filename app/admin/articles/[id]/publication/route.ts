import { publishArticle, unpublishArticle } from "#domain/articles/commands.ts";
import { publicationSchema } from "#domain/articles/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

const form = ({ id }: { id?: unknown }) => `/admin/articles/${String(id)}`;

export const POST = endpoint({
  schema: publicationSchema,
  gate: staff("editor"),
  command: (input, { actor }) => publishArticle(input, actor),
  done: (_, input) => form(input),
  form,
});

export const DELETE = endpoint({
  schema: publicationSchema,
  gate: staff("editor"),
  command: (input, { actor }) => unpublishArticle(input, actor),
  done: (_, input) => form(input),
  form,
});

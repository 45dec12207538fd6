import { staff } from "#domain/gate/loaders.ts";
import { readingRequestSchema } from "#domain/transfer/schema.ts";
import { endpoint } from "#lib/endpoint.ts";
import { keepFormReturn } from "#lib/form-return.ts";

const maxBytes = 1024 * 1024;

/** Takes a text in for one view of the import page; changes nothing. */
export const POST = endpoint({
  schema: readingRequestSchema,
  gate: staff("editor"),
  maxBytes,
  command: async ({ text }) => ({
    ok: true as const,
    id: await keepFormReturn({ errors: [], values: { text } }),
  }),
  done: ({ id }) => `/admin/import?return=${id}`,
  form: () => "/admin/import",
});

import { recordLookup } from "#domain/eligibility/lookups/commands.ts";
import { lookupSchema } from "#domain/eligibility/lookups/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: lookupSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => recordLookup(input, actor),
  done: (_lookup, { id }) => `/admin/claims/${id}#decision`,
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

import { addDomain } from "#domain/eligibility/domains/commands.ts";
import { domainEntrySchema } from "#domain/eligibility/domains/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: domainEntrySchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => addDomain(input, actor),
  done: (_, { domain }) => `/admin/domains/${domain}`,
  form: () => "/admin/domains/new",
});

import { reviewDomain } from "#domain/eligibility/domains/commands.ts";
import { domainDetailsSchema } from "#domain/eligibility/domains/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: domainDetailsSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => reviewDomain(input, actor),
  done: (_, { domain }) => `/admin/domains/${domain}`,
  form: ({ domain }) => `/admin/domains/${String(domain)}`,
});

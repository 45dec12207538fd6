import { removeDomain } from "#domain/eligibility/domains/commands.ts";
import { domainRemovalSchema } from "#domain/eligibility/domains/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: domainRemovalSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => removeDomain(input, actor),
  done: () => "/admin/domains",
  form: ({ domain }) => `/admin/domains/${String(domain)}`,
});

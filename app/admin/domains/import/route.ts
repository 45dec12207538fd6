import { importDomains } from "#domain/eligibility/domains/commands.ts";
import { domainImportSchema } from "#domain/eligibility/domains/csv.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: domainImportSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => importDomains(input, actor),
  done: () => "/admin/domains",
  form: () => "/admin/domains#file",
  secretFields: ["file"],
  maxBytes: 1024 * 1024,
});

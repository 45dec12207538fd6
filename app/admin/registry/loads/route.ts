import { requestLoad } from "#domain/eligibility/loads/commands.ts";
import { loadRequestSchema } from "#domain/eligibility/loads/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: loadRequestSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => requestLoad(input, actor),
  done: () => "/admin/registry",
  form: () => "/admin/registry",
});

import { beginUpload } from "#domain/eligibility/uploads/commands.ts";
import { uploadRequestSchema } from "#domain/eligibility/loads/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: uploadRequestSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => beginUpload(input, actor),
  done: () => "/admin/registry",
  form: () => "/admin/registry",
});

import { dropUpload } from "#domain/eligibility/uploads/commands.ts";
import { uploadRemovalSchema } from "#domain/eligibility/loads/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: uploadRemovalSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => dropUpload(input, actor),
  done: () => "/admin/registry",
  form: () => "/admin/registry",
});

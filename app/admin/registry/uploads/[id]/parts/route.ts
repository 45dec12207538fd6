import { takePart } from "#domain/eligibility/uploads/commands.ts";
import { uploadPartSchema } from "#domain/eligibility/loads/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

// A part of one MB is a third longer in base64.
const maxBytes = 1.5 * 1024 * 1024;

export const POST = endpoint({
  schema: uploadPartSchema,
  gate: staff("administrator"),
  maxBytes,
  command: (input, { actor }) => takePart(input, actor),
  done: () => "/admin/registry",
  form: () => "/admin/registry",
});

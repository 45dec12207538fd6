import { postBatch } from "#domain/eligibility/letters/commands.ts";
import { postingSchema } from "#domain/eligibility/letters/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: postingSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => postBatch(input, actor),
  done: () => "/admin/letters",
  form: () => "/admin/letters",
});

import { makeBatch } from "#domain/eligibility/letters/commands.ts";
import { batchSchema } from "#domain/eligibility/letters/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: batchSchema,
  gate: staff("reviewer"),
  command: (_input, { actor }) => makeBatch(actor),
  done: ({ batchId }) => `/admin/letters/${batchId}`,
  form: () => "/admin/letters",
});

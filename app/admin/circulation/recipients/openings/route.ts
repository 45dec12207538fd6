import { openEvidence } from "#domain/circulation/evidence/commands.ts";
import { recipientSchema } from "#domain/circulation/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: recipientSchema,
  gate: staff("auditor"),
  command: (input, { actor }) => openEvidence(input, actor),
  done: ({ id }) => `/admin/circulation/recipients/${id}`,
  form: () => "/admin/circulation/recipients",
});

import { staff } from "#domain/gate/loaders.ts";
import { decideAppeal } from "#domain/subscribers/appeals/commands.ts";
import { appealDecisionSchema } from "#domain/subscribers/appeals/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: appealDecisionSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => decideAppeal(input, actor),
  done: (_, { id }) => `/admin/appeals/${id}`,
  form: ({ id }) => `/admin/appeals/${String(id)}`,
});

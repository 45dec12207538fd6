import { settleDoubt } from "#domain/eligibility/recheck/commands.ts";
import { settlementSchema } from "#domain/eligibility/recheck/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: settlementSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => settleDoubt(input, actor),
  done: (_, { id }) => `/admin/doubts/${id}`,
  form: ({ id }) => `/admin/doubts/${String(id)}`,
});

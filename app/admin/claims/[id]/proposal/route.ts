import { settleProposal } from "#domain/eligibility/proposals/commands.ts";
import { proposalSchema } from "#domain/eligibility/proposals/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: proposalSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => settleProposal(input, actor),
  done: (_settled, { id }) => `/admin/claims/${id}`,
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

import { removeDraft } from "#domain/eligibility/policies/commands.ts";
import { policyVersionSchema } from "#domain/eligibility/policies/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: policyVersionSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => removeDraft(input, actor),
  done: () => "/admin/policies",
  form: ({ version }) => `/admin/policies/${String(version)}`,
});

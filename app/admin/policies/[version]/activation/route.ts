import { activateDraft } from "#domain/eligibility/policies/commands.ts";
import { activationSchema } from "#domain/eligibility/policies/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: activationSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => activateDraft(input, actor),
  done: (_, { version }) => `/admin/policies/${version}`,
  form: ({ version }) =>
    `/admin/policies/${String(version)}/simulation#activate`,
});

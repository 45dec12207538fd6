import { saveWeights } from "#domain/eligibility/policies/commands.ts";
import { weightsFormSchema } from "#domain/eligibility/policies/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: weightsFormSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => saveWeights(input, actor),
  done: (_, { version }) => `/admin/policies/${version}/comparison`,
  form: ({ version }) => `/admin/policies/${String(version)}`,
});

import { saveProfessions } from "#domain/eligibility/policies/commands.ts";
import { professionsFormSchema } from "#domain/eligibility/policies/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: professionsFormSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => saveProfessions(input, actor),
  done: (_, { version }) => `/admin/policies/${version}/comparison`,
  form: ({ version }) => `/admin/policies/${String(version)}/professions`,
  // Two hundred professions with their codes.
  maxBytes: 256 * 1024,
});

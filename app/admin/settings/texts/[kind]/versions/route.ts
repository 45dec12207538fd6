import { changeText } from "#domain/eligibility/texts/commands.ts";
import { textSchema } from "#domain/eligibility/texts/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: textSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => changeText(input, actor),
  done: (_, { kind }) => `/admin/settings/texts/${kind}`,
  form: ({ kind }) => `/admin/settings/texts/${String(kind)}`,
  maxBytes: 256 * 1024,
});

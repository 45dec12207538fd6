import { changeOffer } from "#domain/eligibility/texts/commands.ts";
import { offerSchema } from "#domain/eligibility/texts/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: offerSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => changeOffer(input, actor),
  done: () => "/admin/settings",
  form: () => "/admin/settings",
});

import { releaseHeld } from "#domain/eligibility/recheck/commands.ts";
import { releaseSchema } from "#domain/eligibility/recheck/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: releaseSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => releaseHeld(input, actor),
  done: () => "/admin/doubts",
  form: () => "/admin/doubts",
});

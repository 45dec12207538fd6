import { releaseClaim } from "#domain/eligibility/leases/commands.ts";
import { releaseSchema } from "#domain/eligibility/leases/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: releaseSchema,
  gate: staff("reviewer"),
  command: (input, { reader }) => releaseClaim(input, reader.subscriberId),
  done: () => "/admin/claims",
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

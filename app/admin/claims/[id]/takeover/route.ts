import { takeOverClaim } from "#domain/eligibility/leases/commands.ts";
import { leaseSchema } from "#domain/eligibility/leases/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: leaseSchema,
  gate: staff("reviewer"),
  command: (input, { actor, reader }) =>
    takeOverClaim(input, { ...actor, id: reader.subscriberId }),
  done: (_lease, { id }) => `/admin/claims/${id}`,
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

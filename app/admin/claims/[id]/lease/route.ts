import { renewLease } from "#domain/eligibility/leases/commands.ts";
import { leaseSchema } from "#domain/eligibility/leases/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: leaseSchema,
  gate: staff("reviewer"),
  command: (input, { reader }) => renewLease(input, reader.subscriberId),
  done: (_lease, { id }) => `/admin/claims/${id}`,
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

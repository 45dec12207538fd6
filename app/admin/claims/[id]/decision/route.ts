import { decideClaim } from "#domain/eligibility/review/commands.ts";
import { listClaims } from "#domain/eligibility/review/queries.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { reviewSchema } from "#domain/eligibility/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: reviewSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => decideClaim(input, actor),
  done: nextClaim,
  form: ({ id }) => `/admin/claims/${String(id)}`,
});

/** The claim that is due next, or the empty queue. */
async function nextClaim(): Promise<string> {
  const [next] = await listClaims(claimFilterSchema.parse({}));
  return next ? `/admin/claims/${next.id}` : "/admin/claims";
}

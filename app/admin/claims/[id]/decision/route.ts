import { nextAddress } from "#components/desk/claims/places.ts";
import { decideClaim } from "#domain/eligibility/review/commands.ts";
import { reviewSchema } from "#domain/eligibility/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: reviewSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => decideClaim(input, actor),
  done: (_decided, { queue, id }) => nextAddress(queue, id),
  form: ({ id, queue }) =>
    `/admin/claims/${String(id)}${queue ? `?queue=${String(queue)}` : ""}`,
});

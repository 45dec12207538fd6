import { staff } from "#domain/gate/loaders.ts";
import { invitationSchema } from "#domain/subscribers/schema.ts";
import { createInvitation } from "#domain/subscribers/staff/commands.ts";
import { endpoint } from "#lib/endpoint.ts";
import { env } from "#lib/env.ts";
import { keepFormReturn } from "#lib/form-return.ts";

export const POST = endpoint({
  schema: invitationSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => createInvitation(input, actor),
  done: ({ token }) => pageWithLink(token),
  form: () => "/admin/staff",
});

/** The link travels sealed, for one view, and never in an address. */
async function pageWithLink(token: string): Promise<string> {
  const link = new URL("/staff-invitation", env().url);
  link.searchParams.set("token", token);
  const values = { invitation: link.href };
  return `/admin/staff?return=${await keepFormReturn({ errors: [], values })}`;
}

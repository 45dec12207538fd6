import { z } from "zod";
import { withNext } from "#components/account/paths.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { acceptInvitation } from "#domain/subscribers/staff/commands.ts";
import { endpoint } from "#lib/endpoint.ts";
import { text } from "#lib/text.ts";

export const POST = endpoint({
  schema: z.strictObject({ token: text({ min: 1, max: 200 }) }),
  gate: signedIn,
  limit: {
    name: "staff-invitation",
    points: 10,
    seconds: 15 * 60,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: ({ token }, { reader }) =>
    acceptInvitation(token, reader.subscriberId),
  done: () => withNext("/sign-in/second-factor", "/admin"),
  form: ({ token }) =>
    `/staff-invitation?token=${encodeURIComponent(String(token))}`,
  secretFields: ["token"],
});

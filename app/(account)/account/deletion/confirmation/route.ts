import { signedIn } from "#domain/gate/loaders.ts";
import { deleteAccount } from "#domain/subscribers/privacy/commands.ts";
import { deletionSchema } from "#domain/subscribers/privacy/schema.ts";
import { clearedSessionCookie } from "#lib/auth.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: deletionSchema,
  gate: signedIn,
  limit: {
    name: "account-code-entries",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    deleteAccount(reader.subscriberId, input, actor),
  done: () => ({
    to: "/sign-in?deleted",
    headers: {
      "set-cookie": clearedSessionCookie(),
      "clear-site-data": '"cache"',
    },
  }),
  form: () => "/account/deletion?sent",
  secretFields: ["code"],
});

import { withNext } from "#components/account/paths.ts";
import { sendMailboxCode } from "#domain/eligibility/requalification/commands.ts";
import { mailboxCodeRequestSchema } from "#domain/eligibility/requalification/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: mailboxCodeRequestSchema,
  gate: signedIn,
  limit: {
    name: "requalification-codes",
    points: 5,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (_input, { reader, actor }) =>
    sendMailboxCode(actor, reader.subscriberId),
  done: (_result, { returnTo }) =>
    withNext("/account/requalification", returnTo),
  form: ({ returnTo }) => withNext("/account/requalification", returnTo),
});

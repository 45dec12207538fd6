import { resendMailboxCode } from "#domain/eligibility/mailbox-proof/commands.ts";
import { claimIdSchema } from "#domain/eligibility/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: claimIdSchema,
  gate: signedIn,
  limit: {
    name: "claim-mailbox-codes",
    points: 5,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    resendMailboxCode(input, actor, reader.subscriberId),
  done: () => "/account/claim/mailbox?sent=again",
  form: () => "/account/claim/mailbox",
});

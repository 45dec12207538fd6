import { afterClaim } from "#components/account/paths.ts";
import { confirmMailbox } from "#domain/eligibility/mailbox-proof/commands.ts";
import { mailboxConfirmationSchema } from "#domain/eligibility/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: mailboxConfirmationSchema,
  gate: signedIn,
  limit: {
    name: "claim-mailbox-entries",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    confirmMailbox(input, actor, reader.subscriberId),
  done: async (_proof, _input, { reader }) =>
    afterClaim(await awaitDecision(reader.subscriberId)),
  form: () => "/account/claim/mailbox",
  secretFields: ["code"],
});

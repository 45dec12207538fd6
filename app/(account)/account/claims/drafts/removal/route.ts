import { z } from "zod";
import { withNext } from "#components/account/paths.ts";
import { discardDraft } from "#domain/eligibility/drafts/commands.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";
import { returnPathSchema } from "#lib/text.ts";

export const POST = endpoint({
  schema: z.strictObject({ returnTo: returnPathSchema.default("/") }),
  gate: signedIn,
  command: (_input, { reader }) => discardDraft(reader.subscriberId),
  done: (_gone, { returnTo }) => withNext("/account/claim", returnTo),
  form: (values) => withNext("/account/claim", values.returnTo),
});

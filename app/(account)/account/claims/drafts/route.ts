import { draftSaved } from "#components/account/paths.ts";
import { saveDraft } from "#domain/eligibility/drafts/commands.ts";
import { draftSchema } from "#domain/eligibility/drafts/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: draftSchema,
  gate: signedIn,
  limit: {
    name: "claim-drafts",
    points: 300,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (draft, { reader }) => saveDraft(draft, reader.subscriberId),
  done: (_saved, draft) => draftSaved(draft.returnTo),
  form: (values) => draftSaved(values.returnTo),
});

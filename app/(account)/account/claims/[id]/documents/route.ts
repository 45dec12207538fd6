import { addDocument } from "#domain/eligibility/documents/commands.ts";
import { uploadSchema } from "#domain/eligibility/documents/schema.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: uploadSchema,
  gate: signedIn,
  files: ["file"],
  // The front door's own limit: a file that is a little too large comes back
  // with words beside the field.
  maxBytes: 2 * 1024 * 1024,
  limit: {
    name: "documents",
    points: 20,
    seconds: 24 * 60 * 60,
    networkFactor: 6,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    addDocument(input, actor, reader.subscriberId),
  done: () => "/account/claim/documents#sent",
  form: () => "/account/claim/documents",
});

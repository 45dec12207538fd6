import { z } from "zod";
import { signedIn } from "#domain/gate/loaders.ts";
import { requestDeletion } from "#domain/subscribers/privacy/commands.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: z.strictObject({}),
  gate: signedIn,
  limit: {
    name: "deletion-codes",
    points: 5,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (_input, { reader, actor }) =>
    requestDeletion(reader.subscriberId, actor),
  done: () => "/account/deletion?sent#code",
  form: () => "/account/deletion",
});

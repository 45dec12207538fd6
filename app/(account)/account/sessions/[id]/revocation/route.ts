import { z } from "zod";
import { signedIn } from "#domain/gate/loaders.ts";
import { revokeSession } from "#domain/sessions/commands.ts";
import { endpoint } from "#lib/endpoint.ts";
import { idSchema } from "#lib/text.ts";

export const POST = endpoint({
  schema: z.strictObject({ id: idSchema }),
  gate: signedIn,
  command: ({ id }, { reader, actor }) =>
    revokeSession({ sessionId: id, subscriberId: reader.subscriberId }, actor),
  done: () => "/account#devices",
  form: () => "/account#devices",
});

import { z } from "zod";
import { signedIn } from "#domain/gate/loaders.ts";
import { takeHeldData } from "#domain/subscribers/held/commands.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: z.strictObject({}),
  gate: signedIn,
  limit: {
    name: "data-copies",
    points: 10,
    seconds: 24 * 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (_input, { reader, actor }) =>
    takeHeldData(reader.subscriberId, actor),
  done: ({ takenAt, held }) =>
    new Response(JSON.stringify({ takenAt, ...held }, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="my-data.json"',
        "cache-control": "private, no-store",
      },
    }),
  form: () => "/account/privacy",
});

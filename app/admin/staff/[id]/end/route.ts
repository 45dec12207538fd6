import { z } from "zod";
import { staff } from "#domain/gate/loaders.ts";
import { endStaff } from "#domain/subscribers/staff/commands.ts";
import { endpoint } from "#lib/endpoint.ts";
import { idSchema } from "#lib/text.ts";

export const POST = endpoint({
  schema: z.strictObject({ id: idSchema }),
  gate: staff("administrator"),
  command: (input, { actor }) => endStaff(input, actor),
  done: () => "/admin/staff",
  form: () => "/admin/staff",
});

import { stateCirculation } from "#domain/circulation/statement/commands.ts";
import { statementSchema } from "#domain/circulation/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: statementSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => stateCirculation(input, actor),
  done: () => "/admin/circulation/statement",
  form: () => "/admin/circulation/statement",
});

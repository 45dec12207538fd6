import { requestExport } from "#domain/circulation/exports/commands.ts";
import { exportRequestSchema } from "#domain/circulation/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: exportRequestSchema,
  gate: staff("auditor"),
  command: (input, { actor }) => requestExport(input, actor),
  done: ({ id }) => `/admin/circulation/exports/${id}`,
  form: () => "/admin/circulation/exports",
});

import { recordDownload } from "#domain/circulation/exports/commands.ts";
import { exportIdSchema } from "#domain/circulation/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { download } from "#lib/download.ts";

export const GET = download({
  schema: exportIdSchema,
  gate: staff("auditor"),
  command: ({ id }, { actor }) => recordDownload(id, actor),
  type: "application/zip",
});

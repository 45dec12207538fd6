import { viewPage } from "#domain/eligibility/document-review/commands.ts";
import { pageSchema } from "#domain/eligibility/documents/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { privateFile } from "#lib/private-file.ts";

export const GET = privateFile({
  schema: pageSchema,
  gate: staff("reviewer"),
  type: "image/jpeg",
  load: (place, { reader, actor }) =>
    viewPage(place, reader, { ...actor, id: reader.subscriberId }),
});

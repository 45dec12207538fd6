import { reviewDocument } from "#domain/eligibility/document-review/commands.ts";
import { documentReviewSchema } from "#domain/eligibility/documents/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: documentReviewSchema,
  gate: staff("reviewer"),
  command: (input, { actor }) => reviewDocument(input, actor),
  done: async ({ subscriberId }, { id }) => {
    await awaitDecision(subscriberId);
    return `/admin/claims/${id}#documents`;
  },
  form: ({ id, documentId }) =>
    `/admin/claims/${String(id)}/documents/${String(documentId)}`,
});

import { findDocumentsOffer } from "./queries.ts";
import type { DocumentsOffer } from "./schema.ts";

/** What the signed-in reader may add to a claim of theirs that waits. */
export function loadDocumentsOffer(
  subscriberId: string,
): Promise<DocumentsOffer | null> {
  return findDocumentsOffer(subscriberId);
}

import { findEvidenceView } from "./queries.ts";
import type { EvidenceView } from "./schema.ts";

/** What the signed-in reader has shown and can still show, or null. */
export function loadEvidenceView(
  subscriberId: string,
): Promise<EvidenceView | null> {
  return findEvidenceView(subscriberId);
}

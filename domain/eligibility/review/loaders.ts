import { pageLink } from "../documents/links.ts";
import type { ReviewedDocument } from "../documents/schema.ts";
import { leaseClaim } from "../leases/commands.ts";
import { countQueues, findNextClaim, listQueue } from "../queue/queries.ts";
import { findClaimForReview, findReviewTime } from "./queries.ts";
import type {
  ClaimFilter,
  ClaimQueue,
  ListedClaim,
  ReviewedClaim,
} from "./schema.ts";

type Viewer = { subscriberId: string; sessionId: string };

export type QueueView = {
  claims: ListedClaim[];
  counts: Record<ClaimQueue, number>;
  /** By the database's clock. */
  now: Date;
};

/** The queue for the desk; the page has already asked who may see it. */
export async function loadQueue(
  filter: ClaimFilter,
  viewer: Viewer,
): Promise<QueueView> {
  const claims = await listQueue(filter, viewer.subscriberId);
  const counts = await countQueues(viewer.subscriberId);
  return { claims, counts, now: await findReviewTime() };
}

/** Opens a claim: it is kept for this reviewer where nobody else has it. */
export async function loadClaimForReview(
  id: string,
  viewer: Viewer,
): Promise<ReviewedClaim | null> {
  await leaseClaim(id, viewer.subscriberId);
  return findClaimForReview(id);
}

export function loadNextClaim(
  queue: ClaimQueue,
  viewer: Viewer,
  after: string | null,
): Promise<string | null> {
  return findNextClaim(queue, viewer.subscriberId, after);
}

/** Addresses of a document's pictures, good for five minutes in this session. */
export async function loadPageLinks(
  claimId: string,
  document: Pick<ReviewedDocument, "id" | "pages">,
  viewer: Viewer,
): Promise<string[]> {
  const now = await findReviewTime();
  return Array.from({ length: document.pages }, (_, index) =>
    pageLink(
      { id: claimId, documentId: document.id, page: index + 1 },
      viewer,
      now,
    ),
  );
}

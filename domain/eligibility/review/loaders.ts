import {
  countWaitingClaims,
  findClaimForReview,
  listClaims,
} from "./queries.ts";
import type { ClaimFilter, ListedClaim, ReviewedClaim } from "./schema.ts";

/** The queue for the desk; the page has already asked who may see it. */
export function loadClaims(filter: ClaimFilter): Promise<ListedClaim[]> {
  return listClaims(filter);
}

export function loadClaimForReview(id: string): Promise<ReviewedClaim | null> {
  return findClaimForReview(id);
}

/** How much waits, how much of it is late, how much was asked about. */
export function loadWaitingClaims(): ReturnType<typeof countWaitingClaims> {
  return countWaitingClaims();
}

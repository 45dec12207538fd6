import { afterClaim } from "#components/account/paths.ts";

/** Where new evidence leads: on to reading, or back to what else there is. */
export function afterEvidence(
  claim: { status: string; returnTo: string } | null,
): string {
  return claim?.status === "in_review"
    ? "/account/claim/evidence?added=yes"
    : afterClaim(claim);
}

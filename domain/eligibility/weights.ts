import type { EvidenceFacts, EvidenceKind } from "./assessment.ts";
import type { Policy } from "./policy.ts";

/**
 * What weighs at `now`: of each kind the strongest item that has not run out.
 * A second mailbox or a second letter is the same proof over again.
 */
export function weighingEvidence(
  evidence: EvidenceFacts[],
  now: Date,
): EvidenceFacts[] {
  const strongest = new Map<EvidenceKind, EvidenceFacts>();
  for (const item of evidence) {
    if (item.expiresAt && item.expiresAt <= now) continue;
    const known = strongest.get(item.kind);
    if (!known || item.points > known.points) strongest.set(item.kind, item);
  }
  return [...strongest.values()];
}

export function sumOfPoints(items: { points: number }[]): number {
  return items.reduce((sum, item) => sum + item.points, 0);
}

/** Small items only top up: without one such item nothing binds by itself. */
export function hasStrongItem(
  evidence: EvidenceFacts[],
  policy: Policy,
): boolean {
  return evidence.some((item) => item.points >= policy.thresholds.singleItem);
}

/**
 * Level 3 takes the weight, and in it an identity provider's word or documents
 * that a person has looked at: possession alone never proofs a person.
 */
export function isProofed(
  evidence: EvidenceFacts[],
  net: number,
  policy: Policy,
): boolean {
  return (
    net >= policy.thresholds.proofed &&
    evidence.some(
      ({ kind, points }) =>
        (kind === "federated" || kind === "documents") && points > 0,
    )
  );
}

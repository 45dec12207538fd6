type Item = { kind: string; points: number; expiresAt: Date | null };

/**
 * How a qualification was verified: the strongest kind of evidence that still
 * stands. Where nothing carries points it was the licensing board's word, or a
 * reviewer's judgement.
 */
export function methodOf(
  evidence: Item[],
  now: Date,
  automatic: boolean,
): string {
  const standing = evidence.filter(
    ({ expiresAt }) => !expiresAt || expiresAt > now,
  );
  const [strongest] = standing
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
  if (strongest) return strongest.kind;
  const looked = standing.find(({ kind }) => kind === "primary-source");
  return looked?.kind ?? (automatic ? "none" : "reviewer");
}

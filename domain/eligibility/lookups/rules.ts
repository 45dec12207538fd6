/** A primary source says at `now` that the licence is in force. */
export function isInForce(
  lookup: { status: string; expires: Date | null } | null,
  now: Date,
): boolean {
  if (lookup?.status !== "active") return false;
  return lookup.expires === null || lookup.expires > now;
}

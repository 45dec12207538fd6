/** How long an opened claim is kept for whoever opened it. */
export const leaseMinutes = 10;

export type Lease = { openedBy: string | null; openedUntil: Date | null };

/** Somebody else has the claim open, and their time has not run out. */
export function isHeldByAnother(
  lease: Lease,
  staffId: string | null,
  now: Date,
): boolean {
  const { openedBy, openedUntil } = lease;
  if (!openedBy || !openedUntil || openedUntil <= now) return false;
  return openedBy !== staffId;
}

/** It is open with this member of staff at this moment. */
export function isHeldBy(lease: Lease, staffId: string, now: Date): boolean {
  const { openedBy, openedUntil } = lease;
  return openedBy === staffId && openedUntil !== null && openedUntil > now;
}

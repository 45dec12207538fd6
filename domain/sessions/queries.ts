import { databaseNow, db, type Reads } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import { isIdle } from "./rules.ts";

/** The session of `token` if it lives by the database's clock, else null. */
export async function findLiveSession(token: string, reads: Reads = db) {
  const session = await reads.session.findUnique({
    where: { tokenHash: Uint8Array.from(sha256(token)) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      secondFactorAt: true,
      subscriber: {
        select: {
          id: true,
          email: true,
          name: true,
          staff: { select: { roles: true, endedAt: true } },
          suspensions: { where: { restoredAt: null }, select: { id: true } },
        },
      },
    },
  });
  if (!session || session.revokedAt) return null;
  const now = await databaseNow(reads);
  const staff = session.subscriber.staff;
  const isStaff = staff !== null && staff.endedAt === null;
  if (session.expiresAt <= now || isIdle(isStaff, session.lastSeenAt, now))
    return null;
  return { session, now };
}

export type SessionRow = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  agentFamily: string;
  factors: string[];
};

/** Live sessions of one account, the last used first. */
export async function findSessions(
  subscriberId: string,
  reads: Reads = db,
): Promise<SessionRow[]> {
  const now = await databaseNow(reads);
  return reads.session.findMany({
    where: { subscriberId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      agentFamily: true,
      factors: true,
    },
  });
}

/** What the code page may show of a request: never the code. */
export function findSignInRequest(id: string, reads: Reads = db) {
  return reads.signInRequest.findUnique({
    where: { id },
    select: { id: true, email: true, returnTo: true, consumedAt: true },
  });
}

export function findStaffFactor(subscriberId: string, reads: Reads = db) {
  return reads.staffMember.findUnique({
    where: { subscriberId },
    select: {
      endedAt: true,
      totpSecret: true,
      totpConfirmedAt: true,
      totpLastStep: true,
    },
  });
}

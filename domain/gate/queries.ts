import { findStanding } from "#domain/eligibility/queries.ts";
import { findLiveSession } from "#domain/sessions/queries.ts";
import { db, type Reads } from "#lib/db.ts";
import type { Reader } from "./schema.ts";

/**
 * The reader behind a session token: a visitor when the session is unknown,
 * revoked or over. Reads the database each time; callers on the hot path keep
 * the answer for at most ten seconds.
 */
export async function findReader(
  token: string | null,
  reads: Reads = db,
): Promise<{ reader: Reader; now: Date }> {
  const found = token ? await findLiveSession(token, reads) : null;
  if (!found) return { reader: { kind: "visitor" }, now: new Date() };
  const { session, now } = found;
  const signedIn = {
    subscriberId: session.subscriber.id,
    email: session.subscriber.email,
    name: session.subscriber.name,
    sessionId: session.id,
    suspended: session.subscriber.suspensions.length > 0,
    standing: await findStanding(reads, session.subscriber.id, now),
  };
  const staff = session.subscriber.staff;
  if (!staff || staff.endedAt)
    return { now, reader: { kind: "subscriber", ...signedIn } };
  return {
    now,
    reader: {
      kind: "staff",
      roles: staff.roles,
      secondFactor: session.secondFactorAt !== null,
      ...signedIn,
    },
  };
}

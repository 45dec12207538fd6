import type { Tx } from "#lib/db.ts";

/**
 * What one reader does, or has done to them, at the same moment in two places
 * happens in turn: whoever changes a reader's claims, account or consents takes
 * this lock first.
 */
export function lockSubscriber(tx: Tx, subscriberId: string) {
  return tx.$queryRaw`
    select id from subscriber where id = ${subscriberId}::uuid for update`;
}

import type { Tx } from "#lib/db.ts";

/** What one reader does at the same moment on two devices happens in turn. */
export function lockSubscriber(tx: Tx, subscriberId: string) {
  return tx.$queryRaw`
    select id from subscriber where id = ${subscriberId}::uuid for update`;
}

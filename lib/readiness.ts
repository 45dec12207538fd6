import { databaseNow, db } from "#lib/db.ts";

/** True when a query comes back. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await databaseNow(db);
    return true;
  } catch {
    return false;
  }
}

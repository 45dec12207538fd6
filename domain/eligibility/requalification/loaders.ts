import { findRequalification } from "./queries.ts";
import type { Confirming, Requalification } from "./schema.ts";

/** What the signed-in reader is asked to confirm; null when there is nothing. */
export function loadRequalification(
  account: Confirming,
): Promise<Requalification | null> {
  return findRequalification(account);
}

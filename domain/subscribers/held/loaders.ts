import { findConsents } from "../consents/queries.ts";
import { findHeldData } from "./queries.ts";

/** Everything stored about the signed-in reader, for the reader alone. */
export function loadHeldData(
  subscriberId: string,
): ReturnType<typeof findHeldData> {
  return findHeldData(subscriberId);
}

export function loadConsents(
  subscriberId: string,
): ReturnType<typeof findConsents> {
  return findConsents(subscriberId);
}

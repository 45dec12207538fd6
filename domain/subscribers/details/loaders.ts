import { findDetails } from "./queries.ts";
import type { DetailsInput } from "./schema.ts";

/** What the signed-in reader may correct alone. */
export function loadHeldDetails(
  subscriberId: string,
): Promise<DetailsInput | null> {
  return findDetails(subscriberId);
}

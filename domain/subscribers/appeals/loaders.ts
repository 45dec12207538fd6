import { findReaderAppeals } from "./queries.ts";
import type { ReaderAppeals } from "./schema.ts";

/** What the signed-in reader may appeal, and has appealed. */
export function loadReaderAppeals(
  subscriberId: string,
): Promise<ReaderAppeals> {
  return findReaderAppeals(subscriberId);
}

import { setTimeout as wait } from "node:timers/promises";
import { findSettled, type Settled } from "./queries.ts";

const lookEvery = 250;
/** A reader waits this long at most; the page then says that we are at it. */
const patience = 4000;

/**
 * The reader's newest claim once the worker has decided it, or as it stands
 * when patience ends. Looks at a slow and steady beat, so that a decision which
 * took a little more work than another one is not seen to.
 */
export async function awaitDecision(
  subscriberId: string,
): Promise<Settled | null> {
  for (let waited = 0; ; waited += lookEvery) {
    const claim = await findSettled(subscriberId);
    if (claim?.status !== "checking" || waited >= patience) return claim;
    await wait(lookEvery);
  }
}

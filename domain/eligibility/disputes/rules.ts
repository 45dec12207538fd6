import type { HolderAnswer } from "./schema.ts";

/**
 * Whether a held number passes to a claim that a person approves by its holder's
 * own word. Against the holder's will it takes two people (`approvals`), and no
 * rule ever does it alone.
 */
export function isGivenUp(
  answer: HolderAnswer | null,
  approval: { automatic: boolean },
): boolean {
  return answer === "mine" && !approval.automatic;
}

import type { HolderAnswer } from "./schema.ts";

export type ReleaseReason = "merged" | "outweighed";

/**
 * Why a held number may pass to a claim that is being approved. The holder's
 * own word merges two accounts. Otherwise the stronger proof wins, and only by a
 * person's decision; of two equal ones neither does, and both must prove more.
 */
export function releaseReason(
  answer: HolderAnswer | null,
  heldLevel: number,
  approval: { level: number; automatic: boolean },
): ReleaseReason | null {
  if (approval.automatic) return null;
  if (answer === "mine") return "merged";
  return approval.level > heldLevel ? "outweighed" : null;
}

import {
  endSilentAccounts,
  redactClosedClaims,
  removeOutlived,
} from "./commands.ts";

/** Everything that is kept for a time and has had it. */
export async function applyRetention(): Promise<void> {
  await removeOutlived();
  await redactClosedClaims();
  await endSilentAccounts();
}

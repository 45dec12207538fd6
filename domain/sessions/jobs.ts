import { deleteSpent } from "./commands.ts";

/** Removes codes, kept forms, counters and sessions that are over. */
export function clearSpent(): Promise<number> {
  return deleteSpent();
}

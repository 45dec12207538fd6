import { removeOldExports } from "./exports/commands.ts";

/** Removes the files of exports that are no longer kept. */
export function clearExports(): Promise<number> {
  return removeOldExports();
}

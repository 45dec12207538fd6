import { nameTokens } from "../names.ts";

/**
 * A name as the registry is searched by: "De la Peña-O’Neil" is DELAPENAONEIL.
 * Holds A to Z alone, so that every collation sorts it alike.
 */
export function searchKey(name: string): string {
  return nameTokens(name).join("");
}

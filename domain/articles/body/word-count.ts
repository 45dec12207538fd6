import { plainText } from "./plain-text.ts";
import type { Doc } from "./schema.ts";

// Dense text with numbers is read at the slow end of adult silent reading
// (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 175-300 words a minute).
const wordsPerMinute = 200;

export function wordCount(...parts: Doc[]): number {
  return parts
    .map((part) => plainText(part).match(/\S+/g)?.length ?? 0)
    .reduce((sum, words) => sum + words, 0);
}

/** Whole minutes, at least one. */
export function readingMinutes(...parts: Doc[]): number {
  return Math.max(1, Math.round(wordCount(...parts) / wordsPerMinute));
}

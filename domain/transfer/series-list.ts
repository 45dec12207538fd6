import { isSameTitle } from "./lines.ts";
import type { Unsure } from "./schema.ts";

const numberWords = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
const header = new RegExp(
  `^(\\d{1,2}|${numberWords.join("|")}) (?:articles?|summar(?:y|ies)) in (?:this|the) series:?$`,
  "iu",
);
const marker = /^(?:\d{1,2}[.)]|[•·*–-])\s+/u;

/**
 * Takes "5 Articles in this Series" and the titles below it out of `lines`.
 * The list ends at a blank line, or where the article's own title comes again.
 */
export function takeSeriesList(lines: string[]): {
  titles: string[];
  unsure: Unsure[];
} {
  const at = lines.findIndex((line) => header.test(line));
  if (at < 0) return { titles: [], unsure: [] };
  const announced = countOf(header.exec(lines[at]!)![1]!);
  lines[at] = "";
  const titles = takeTitles(lines, at + 1, announced);
  if (titles.length === announced) return { titles, unsure: [] };
  const what = `${announced} announced, ${titles.length} listed`;
  return { titles, unsure: [{ where: "Series list", what }] };
}

function takeTitles(lines: string[], from: number, count: number): string[] {
  const start = lines.findIndex((line, at) => at >= from && line !== "");
  if (start < 0) return [];
  // One title, then a blank line: the list is set with blank lines.
  const isSpaced = count > 1 && !lines[start + 1];
  const titles: string[] = [];
  for (let at = start; at < lines.length; at++) {
    if (!lines[at] && !isSpaced) break;
    if (!lines[at]) continue;
    const title = lines[at]!.replace(marker, "");
    const isRepeat = titles.some((one) => isSameTitle(one, title));
    if (isRepeat || (isSpaced && titles.length === count)) break;
    titles.push(title);
    lines[at] = "";
    if (titles.length === count && isRepeated(lines[at + 1], titles)) break;
  }
  return titles;
}

function isRepeated(line: string | undefined, titles: string[]): boolean {
  return titles.some((title) => isSameTitle(title, line ?? ""));
}

function countOf(word: string): number {
  return Number(word) || numberWords.indexOf(word.toLowerCase()) + 1;
}

import { parseReference } from "#domain/references/parse.ts";
import type { Reference } from "#domain/references/schema.ts";
import type { Unsure } from "./schema.ts";

const numbered = /^(\d{1,3})[.)]\s+(\S.*)$/u;
const first = /^1[.)]\s+\S/u;
const heading = /^(?:references?|bibliography|sources)(?: cited)?:?$/iu;
/** More loose lines than this behind a "1." and it was no reference list. */
const mostLoose = 2;

export type ReferenceList = {
  references: Reference[];
  /** What a number in the text points at. */
  byNumber: Map<number, string>;
  unsure: Unsure[];
};

/** Takes the numbered references at the end of the text out of `lines`. */
export function takeReferenceList(
  lines: string[],
  newId: () => string,
): ReferenceList {
  const list: ReferenceList = {
    references: [],
    byNumber: new Map(),
    unsure: [],
  };
  const start = lines.findLastIndex((line) => first.test(line));
  if (start < 0) return withNote(list, "none were found");
  const { entries, loose } = entriesOf(lines.slice(start));
  if (loose.length > mostLoose) return withNote(list, "none were found");
  lines.splice(start);
  const above = lines.findLastIndex((line) => line !== "");
  if (above >= 0 && heading.test(lines[above]!)) lines[above] = "";
  for (const entry of entries) addEntry(list, entry, newId());
  for (const line of loose)
    list.unsure.push({
      where: "After the references",
      what: `left out: “${line}”`,
    });
  return list;
}

type Entry = { number: number; line: string };

function entriesOf(lines: string[]): { entries: Entry[]; loose: string[] } {
  const entries: Entry[] = [];
  const loose: string[] = [];
  let previous = "";
  for (const line of lines) {
    const found = numbered.exec(line);
    const last = entries.at(-1);
    if (found) entries.push({ number: Number(found[1]), line: found[2]! });
    else if (line && previous && last) last.line += ` ${line}`;
    else if (line) loose.push(line);
    previous = line;
  }
  return { entries, loose };
}

function addEntry(list: ReferenceList, entry: Entry, id: string): void {
  const { number, line } = entry;
  const { reference, unsure } = parseReference(line, id);
  const expected = list.references.length + 1;
  const where = `Reference ${number}`;
  list.references.push(reference);
  for (const what of unsure) list.unsure.push({ where, what });
  if (list.byNumber.has(number))
    list.unsure.push({ where, what: "this number stands there twice" });
  else list.byNumber.set(number, id);
  if (number !== expected)
    list.unsure.push({ where, what: `expected number ${expected} here` });
}

function withNote(list: ReferenceList, what: string): ReferenceList {
  return { ...list, unsure: [{ where: "References", what }] };
}

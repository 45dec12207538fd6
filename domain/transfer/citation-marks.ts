import type { Inline } from "#domain/articles/body/schema.ts";

type Judgement = "citation" | "likely" | "doubtful" | "no";

const group = /(?<!\d)\d{1,3}(?:[,–-]\d{1,3})*(?!\d)/gu;
// What may follow a citation: the end, space, or punctuation without a digit.
const closes = /^(?:$|\s|[.,;:!?)\]”’"'—](?!\d))/u;
const afterStop = /[\p{L}\p{M})\]%”’"'][”’"')]*[.,!?][”’"')\]]*$/u;
const afterBracket = /[\p{L}\p{M}][)\]”’"']+$/u;
const afterWord = /\p{Ll}{3,}$/u;
const afterColon = /\p{L}[:;]$/u;
const afterYear = /(?:^|\D)(?:19|20)\d\d[.,]$/u;
const abbreviation =
  /(?:^|[\s(])(?:figs?|nos?|vols?|pp?|ch|sec|eqs?|refs?|vs?|ver|tables?)\.$/iu;
const address = /(?:https?:|www\.|doi:|@|\.\p{Ll}{2,}\/)\S*$/iu;

/**
 * Finds citation numbers glued to the text ("(FM).1,2", "women.3") and turns
 * them into citations of the references they name. Measures, names and
 * formulas ("IL-12p70", "P=0.002", "2.4") stay text; what could be either
 * stays text and is listed.
 */
export function bindCitations(
  text: string,
  references: ReadonlyMap<number, string>,
): { content: Inline[]; unsure: string[] } {
  const content: Inline[] = [];
  const unsure: string[] = [];
  let done = 0;
  for (const found of text.matchAll(group)) {
    const before = text.slice(0, found.index);
    const end = found.index + found[0].length;
    const judgement = judge(before, text.slice(end));
    if (judgement === "no") continue;
    const ids = idsOf(found[0], references);
    const place = `“${lastWord(before)}${found[0]}”`;
    const bound = ids && judgement !== "doubtful";
    if (bound) {
      pushText(content, text.slice(done, found.index));
      content.push({ type: "citation", attrs: { ids } });
      done = end;
    }
    const note = noteOf(judgement, ids !== null, place);
    if (note) unsure.push(note);
  }
  pushText(content, text.slice(done));
  return { content, unsure };
}

function judge(before: string, after: string): Judgement {
  if (!closes.test(after)) return "no";
  if (address.test(before)) return "no";
  if (afterYear.test(before)) return "doubtful";
  if (afterStop.test(before))
    return abbreviation.test(before) ? "doubtful" : "citation";
  if (afterBracket.test(before))
    // "Ca(OH)2" is chemistry: the bracket opens inside a word.
    return /\p{L}\(\p{L}+\)$/u.test(before) ? "doubtful" : "citation";
  if (afterColon.test(before)) return "doubtful";
  return afterWord.test(before) ? "likely" : "no";
}

function noteOf(
  judgement: Judgement,
  isKnown: boolean,
  place: string,
): string | null {
  if (judgement === "citation")
    return isKnown ? null : `${place}: no such reference, left as text`;
  // A word with a number that names no reference is just such a word.
  if (!isKnown) return null;
  return judgement === "likely"
    ? `${place}: the number was read as a citation`
    : `${place}: could be a citation, left as text`;
}

/** Ids for "1,2" or "1-3"; null when any number names no reference. */
function idsOf(
  numbers: string,
  references: ReadonlyMap<number, string>,
): string[] | null {
  const ids = new Set<string>();
  for (const part of numbers.split(",")) {
    const [from = 0, to = from] = part.split(/[–-]/u).map(Number);
    if (to < from || to - from > 40) return null;
    for (let number = from; number <= to; number++) {
      const id = references.get(number);
      if (!id) return null;
      ids.add(id);
    }
  }
  return [...ids];
}

function pushText(content: Inline[], text: string): void {
  if (text) content.push({ type: "text", text });
}

function lastWord(text: string): string {
  return /\S*$/u.exec(text.slice(-30))?.[0] ?? "";
}

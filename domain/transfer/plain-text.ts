import { citedIds } from "#domain/articles/body/citations.ts";
import type { Block } from "#domain/articles/body/schema.ts";
import { wordCount } from "#domain/articles/body/word-count.ts";
import type { Reference } from "#domain/references/schema.ts";
import { bindCitations } from "./citation-marks.ts";
import { isHeadline, takeHead } from "./head.ts";
import { groupsOf, isSameTitle, linesOf, takeLines } from "./lines.ts";
import { takeReferenceList } from "./reference-list.ts";
import type { Reading, Unsure } from "./schema.ts";
import { takeSeriesList } from "./series-list.ts";
import { affiliationIn, meetingIn } from "./suggestions.ts";

const offerLine = /^subscription is free\b.*$/iu;
const nextLine = /^next (?:summary|article)\s*:\s*(.*)$/iu;
const closeLine = /^(?:close(?: [x×])?|[x×])$/iu;
const bullet = /^[•·*–-]\s+/u;
/** No line of a text broken at a margin is longer. */
const margin = 120;

/**
 * Reads a plain text laid out as: offer, "5 Articles in this Series" with
 * titles, title, deck, "Presentation by …", paragraphs with glued citation
 * numbers, numbered references, "Next summary: …". Nothing is guessed
 * silently: what was unclear is in `unsure`, in the order of the text.
 */
export function readPlainText(
  text: string,
  newId: () => string = shortId,
): Reading {
  const lines = linesOf(text);
  const [offer = ""] = takeLines(lines, offerLine);
  takeLines(lines, closeLine);
  const nextTitles = takeLines(lines, nextLine);
  const series = takeSeriesList(lines);
  const list = takeReferenceList(lines, newId);
  const head = takeHead(lines);
  const body = readBlocks(lines, list.byNumber);
  const reading: Reading = {
    offer,
    seriesTitles: series.titles,
    title: head.title,
    deck: head.deck,
    presenter: head.presenter,
    affiliation: affiliationIn(body.blocks, head.presenter),
    meeting: "",
    blocks: body.blocks,
    leadInBlocks: leadInLength(body.blocks),
    references: list.references,
    nextTitle: nextTitles[0] ?? "",
    unsure: [],
  };
  reading.unsure = [
    ...series.unsure,
    ...head.unsure,
    ...body.unsure,
    ...list.unsure,
    ...doubtsAbout(reading, nextTitles.length),
  ];
  return reading;
}

function shortId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 12);
}

function readBlocks(
  lines: string[],
  byNumber: Map<number, string>,
): { blocks: Block[]; unsure: Unsure[] } {
  const isWrapped = lines.every((line) => line.length <= margin);
  const groups = groupsOf(lines).flatMap((group) =>
    isWrapped || isList(group) ? [group] : group.map((line) => [line]),
  );
  const blocks: Block[] = [];
  const unsure: Unsure[] = [];
  for (const [at, group] of groups.entries()) {
    const where = `Paragraph ${at + 1}`;
    const bind = (line: string) => {
      const { content, unsure: notes } = bindCitations(line, byNumber);
      for (const what of notes) unsure.push({ where, what });
      return { type: "paragraph" as const, content };
    };
    const isHeading =
      at > 0 && at < groups.length - 1 && group.length === 1 && !isList(group);
    if (isHeading && isHeadline(group[0]!)) {
      blocks.push(heading(group[0]!));
      unsure.push({ where, what: `“${group[0]!}” was read as a heading` });
    } else if (isList(group))
      blocks.push({
        type: "bulletList",
        content: group.map((line) => ({
          type: "listItem",
          content: [bind(line.replace(bullet, ""))],
        })),
      });
    else blocks.push(bind(group.join(" ")));
  }
  return { blocks, unsure };
}

function isList(group: string[]): boolean {
  return group.every((line) => bullet.test(line));
}

function heading(text: string): Block {
  return {
    type: "heading",
    attrs: { level: 2 },
    content: [{ type: "text", text }],
  };
}

/** Two blocks, or one where two are more than a third of the words. */
function leadInLength(blocks: Block[]): number {
  const words = (content: Block[]) => wordCount({ type: "doc", content });
  if (blocks.length < 2) return 0;
  return words(blocks.slice(0, 2)) * 3 <= words(blocks) ? 2 : 1;
}

function doubtsAbout(reading: Reading, nextLines: number): Unsure[] {
  const { affiliation, title, seriesTitles } = reading;
  const unsure: Unsure[] = [];
  const note = (where: string, what: string) => unsure.push({ where, what });
  if (reading.blocks.length < 2) note("Text", "fewer than two paragraphs");
  const isListed = seriesTitles.some((one) => isSameTitle(one, title));
  if (seriesTitles.length > 0 && !isListed)
    note("Title", "it is not in the series list");
  if (seriesTitles.length > 0)
    note("Series", "the text gives its titles, not its name");
  if (affiliation) note("Affiliation", `“${affiliation}” was read in the text`);
  const meeting = meetingIn(reading.references, reading.presenter);
  if (meeting) note("Meeting", `perhaps “${meeting}”, from a reference`);
  unsure.push(...citationDoubts(reading.blocks, reading.references));
  if (nextLines > 1) note("Next summary", "more than one line names it");
  const wrong = isListed ? wrongNext(reading) : null;
  if (wrong) note("Next summary", wrong);
  return unsure;
}

function citationDoubts(blocks: Block[], references: Reference[]): Unsure[] {
  const cited = citedIds({ type: "doc", content: blocks });
  const ids = references.map((one) => one.id);
  const uncited = ids.flatMap((id, at) =>
    cited.includes(id)
      ? []
      : [{ where: `Reference ${at + 1}`, what: "it is not cited" }],
  );
  const inOrder = ids.filter((id) => cited.includes(id));
  return inOrder.join() === cited.join()
    ? uncited
    : [
        ...uncited,
        { where: "References", what: "renumbered in the order of first use" },
      ];
}

function wrongNext({ seriesTitles, title, nextTitle }: Reading): string | null {
  const at = seriesTitles.findIndex((one) => isSameTitle(one, title));
  const expected = seriesTitles[at + 1] ?? "";
  if (isSameTitle(expected, nextTitle)) return null;
  if (!nextTitle) return `not named; the series list has “${expected}”`;
  return expected
    ? `“${nextTitle}” is named, the series list has “${expected}”`
    : `“${nextTitle}” is named, but this is the last of the series list`;
}

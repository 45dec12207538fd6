import type { Block, CitationNode, Doc, Inline, TextNode } from "./schema.ts";
import { inlinesOf, isCitation, mapRuns } from "./walk.ts";

/** Ids of the cited references, each once, in the order of first use. */
export function citedIds(...parts: Doc[]): string[] {
  const ids = new Set<string>();
  for (const part of parts)
    for (const node of inlinesOf(part.content))
      if (isCitation(node)) for (const id of node.attrs.ids) ids.add(id);
  return [...ids];
}

/** Cited references by first use, then the uncited in the order they had. */
export function sortByFirstUse<R extends { id: string }>(
  references: R[],
  cited: string[],
): R[] {
  const rank = new Map(cited.map((id, index) => [id, index]));
  const rankOf = (one: R) => rank.get(one.id) ?? cited.length;
  return references.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Ids that are cited but not in the list. */
export function unresolvedIds(
  references: { id: string }[],
  cited: string[],
): string[] {
  const known = new Set(references.map((one) => one.id));
  return cited.filter((id) => !known.has(id));
}

/**
 * Ascending runs of numbers; from three up a run is shown as first-last:
 * 1,2 stays, 1,2,3 becomes 1-3 (AMA Manual of Style 11, 3.6).
 */
export function collapse(numbers: number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap((run) =>
    run.to - run.from === 1
      ? [
          { from: run.from, to: run.from },
          { from: run.to, to: run.to },
        ]
      : [run],
  );
}

/**
 * Puts citations where AMA wants them: after a full stop or comma, before a
 * colon or semicolon, without a space in front; neighbours become one.
 */
export function placeCitations(doc: Doc): Doc {
  return { ...doc, content: mapRuns<Block>(doc.content, placeInRun) };
}

function placeInRun(run: Inline[]): Inline[] {
  const placed: Inline[] = [];
  const waiting = [...run];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (isCitation(node)) {
      node = withNeighbours(node, waiting);
      trimEnd(placed);
      takeStop(placed, waiting);
    }
    append(placed, node);
  }
  return placed;
}

function withNeighbours(node: CitationNode, waiting: Inline[]): CitationNode {
  const ids = new Set(node.attrs.ids);
  for (let next = waiting[0]; next && isCitation(next); next = waiting[0]) {
    for (const id of next.attrs.ids) ids.add(id);
    waiting.shift();
  }
  return { type: "citation", attrs: { ids: [...ids] } };
}

function append(placed: Inline[], node: Inline): void {
  const last = placed.at(-1);
  if (isCitation(node) && last?.type === "text" && /[^:;][:;]$/.test(last.text))
    placed.splice(-1, 1, { ...last, text: last.text.slice(0, -1) }, node, {
      ...last,
      text: last.text.slice(-1),
    });
  else placed.push(node);
}

function trimEnd(placed: Inline[]): void {
  const last = placed.at(-1);
  if (last?.type !== "text") return;
  const text = last.text.trimEnd();
  if (text === last.text || text === "") return;
  placed[placed.length - 1] = { ...last, text };
}

// "word[1]." becomes "word.[1]"; "word[1].5" is left alone.
function takeStop(placed: Inline[], waiting: Inline[]): void {
  const next = waiting[0];
  const last = placed.at(-1);
  if (next?.type !== "text" || last?.type !== "text") return;
  const stop = /^[.,](?!\d)[”’"']?/.exec(next.text)?.[0];
  if (!stop) return;
  placed[placed.length - 1] = { ...last, text: last.text + stop };
  const text = next.text.slice(stop.length);
  if (text) waiting[0] = { ...next, text } satisfies TextNode;
  else waiting.shift();
}

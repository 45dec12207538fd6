import type { Node } from "@tiptap/pm/model";
import { collapse } from "#domain/articles/body/citations.ts";

const known = new WeakMap<Node, ReadonlyMap<string, number>>();

/** Reference id -> number, by first use in the document. */
export function numbersOf(doc: Node): ReadonlyMap<string, number> {
  const before = known.get(doc);
  if (before) return before;
  const numbers = new Map<string, number>();
  doc.descendants((node) => {
    for (const id of citedIds(node))
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  known.set(doc, numbers);
  return numbers;
}

function citedIds(node: Node): string[] {
  if (node.type.name !== "citation") return [];
  return (node.attrs.ids as unknown[]).map(String);
}

/** "1,2", "1-3", "2,4-6": three or more in a row are a range. */
export function citationLabel(
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
): string {
  return collapse(ids.flatMap((id) => numbers.get(id) ?? []))
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
    .join(",");
}

import type { JSONContent } from "@tiptap/core";

/** A body tree as it is stored: the blocks of a lead-in or of a body. */
export type Tree = { type: "doc"; content: JSONContent[] };

const BREAK = "leadInBreak";
const emptyParagraph: JSONContent = { type: "paragraph" };

/** One document for the editor: lead-in, break, body. */
export function joinTrees(leadIn: Tree, body: Tree): JSONContent {
  const before = leadIn.content.length ? leadIn.content : [emptyParagraph];
  const after = body.content.length ? body.content : [emptyParagraph];
  return { type: "doc", content: [...before, { type: BREAK }, ...after] };
}

/** The two stored trees of an edited document, without the editor's extras. */
export function splitTrees(document: JSONContent): {
  leadIn: Tree;
  body: Tree;
} {
  const blocks = document.content ?? [];
  const at = blocks.findIndex((block) => block.type === BREAK);
  // Without a break all of it is gated, never the other way round.
  return {
    leadIn: treeOf(blocks.slice(0, Math.max(at, 0))),
    body: treeOf(blocks.slice(at + 1)),
  };
}

function treeOf(blocks: JSONContent[]): Tree {
  return { type: "doc", content: trimEmpty(blocks.map(storedNode)) };
}

/** Drops the empty paragraphs an editor leaves at either end. */
function trimEmpty(blocks: JSONContent[]): JSONContent[] {
  const isEmpty = (block: JSONContent | undefined) =>
    block?.type === "paragraph" && !block.content?.length;
  let start = 0;
  let end = blocks.length;
  while (start < end && isEmpty(blocks[start])) start += 1;
  while (end > start && isEmpty(blocks[end - 1])) end -= 1;
  return blocks.slice(start, end);
}

// The stored tree is closed: the editor's defaults (link targets, list types,
// cell alignment) would be refused.
const keptAttributes: Record<string, string[]> = {
  heading: ["level"],
  citation: ["ids"],
  link: ["href"],
};

function storedNode(node: JSONContent): JSONContent {
  const attrs = keep(node.type ?? "", node.attrs);
  const marks = node.marks?.map((mark) => {
    const markAttrs = keep(mark.type, mark.attrs);
    return { type: mark.type, ...(markAttrs && { attrs: markAttrs }) };
  });
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(node.text !== undefined && { text: node.text }),
    ...(marks?.length && { marks }),
    ...(node.content && { content: node.content.map(storedNode) }),
  };
}

function keep(type: string, attrs: Record<string, unknown> | undefined) {
  const names = keptAttributes[type];
  if (!names || !attrs) return undefined;
  return Object.fromEntries(names.map((name) => [name, attrs[name]]));
}

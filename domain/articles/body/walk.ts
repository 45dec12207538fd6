import type { Block, CitationNode, Doc, Inline } from "./schema.ts";

/** Every inline node of `blocks`, in reading order. */
export function* inlinesOf(blocks: Doc["content"]): Generator<Inline> {
  for (const run of runsOf(blocks)) yield* run;
}

/** The inline content of every paragraph and heading, in reading order. */
export function* runsOf(blocks: Doc["content"]): Generator<Inline[]> {
  for (const block of blocks) yield* runsOfBlock(block);
}

function* runsOfBlock(block: Block): Generator<Inline[]> {
  switch (block.type) {
    case "paragraph":
    case "heading":
      yield block.content ?? [];
      break;
    case "table":
      for (const row of block.content)
        for (const cell of row.content) yield* runsOf(cell.content);
      break;
    default:
      for (const item of block.content) yield* runsOf(item.content);
  }
}

/** A copy of `blocks` in which `change` has rewritten every run of inlines. */
export function mapRuns<B extends Block>(
  blocks: B[],
  change: (run: Inline[]) => Inline[],
): B[] {
  return blocks.map((block) => mapBlock(block, change) as B);
}

function mapBlock(block: Block, change: (run: Inline[]) => Inline[]): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.content
        ? { ...block, content: change(block.content) }
        : block;
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: mapRuns(cell.content, change),
          })),
        })),
      };
    default:
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: mapRuns(item.content, change),
        })),
      };
  }
}

export function isCitation(node: Inline): node is CitationNode {
  return node.type === "citation";
}

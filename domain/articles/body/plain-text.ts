import type { Doc, Inline } from "./schema.ts";
import { runsOf } from "./walk.ts";

/** The words alone, a blank line between paragraphs, without citations. */
export function plainText(doc: Doc): string {
  return [...runsOf(doc.content)]
    .map((run) => inlineText(run).trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

/** The words of one paragraph or heading. */
export function inlineText(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.text;
      return node.type === "hardBreak" ? "\n" : "";
    })
    .join("");
}

import type { Block, Doc, EditorDoc } from "./schema.ts";

/**
 * The two parts of a saved document. Without a break nothing is public: the
 * whole text is body, and publishing asks for a lead-in.
 */
export function splitAtBreak(doc: EditorDoc): { leadIn: Doc; body: Doc } {
  const at = doc.content.findIndex((block) => block.type === "leadInBreak");
  return {
    leadIn: part(doc.content.slice(0, Math.max(at, 0))),
    body: part(doc.content.slice(at + 1)),
  };
}

/** The document as the editor shows it, with the break between the parts. */
export function joinWithBreak(leadIn: Doc, body: Doc): EditorDoc {
  return {
    type: "doc",
    content: [...leadIn.content, { type: "leadInBreak" }, ...body.content],
  };
}

function part(blocks: EditorDoc["content"]): Doc {
  const kept = blocks.filter((block): block is Block => !isNothing(block));
  return { type: "doc", content: kept };
}

// An empty paragraph would take an anchor and show as a gap.
function isNothing(block: EditorDoc["content"][number]): boolean {
  if (block.type === "leadInBreak") return true;
  return (
    (block.type === "paragraph" || block.type === "heading") &&
    !block.content?.some(
      (node) =>
        node.type === "citation" ||
        (node.type === "text" && node.text.trim() !== ""),
    )
  );
}

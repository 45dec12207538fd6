import { Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { LeadInBreakView } from "#components/desk/editor/lead-in-break-view.tsx";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    leadInBreak: {
      /** Moves the break by blocks; negative moves it up. */
      moveLeadInBreak: (by: -1 | 1) => ReturnType;
      /** Puts the break in front of the block that holds the cursor. */
      setLeadInBreakHere: () => ReturnType;
    };
  }
}

function breakIndex(doc: ProseNode): number {
  for (let index = 0; index < doc.childCount; index += 1)
    if (doc.child(index).type.name === "leadInBreak") return index;
  return -1;
}

function positionOf(doc: ProseNode, index: number): number {
  let position = 0;
  for (let i = 0; i < index; i += 1) position += doc.child(i).nodeSize;
  return position;
}

// Taking the break out and putting it back would pass through a document
// without a break, which the schema mends by adding one. So the stretch between
// the two places is replaced in a single step.
function moveTo(state: EditorState, tr: Transaction, to: number): boolean {
  const { doc } = state;
  const from = breakIndex(doc);
  if (from < 0 || to === from || to < 1 || to > doc.childCount - 2)
    return false;
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const moved: ProseNode[] = [];
  for (let i = first; i <= last; i += 1)
    if (i !== from) moved.push(doc.child(i));
  if (to < from) moved.unshift(doc.child(from));
  else moved.push(doc.child(from));
  tr.replaceWith(positionOf(doc, first), positionOf(doc, last + 1), moved);
  return true;
}

/** The line that separates what everybody sees from what is gated. */
export const LeadInBreak = Node.create({
  name: "leadInBreak",
  atom: true,
  selectable: true,
  draggable: false,
  parseHTML: () => [{ tag: "div[data-lead-in-break]" }],
  renderHTML: () => ["div", { "data-lead-in-break": "" }],
  addNodeView: () => ReactNodeViewRenderer(LeadInBreakView),
  addCommands: () => ({
    moveLeadInBreak:
      (by) =>
      ({ state, tr }) =>
        moveTo(state, tr, breakIndex(state.doc) + by),
    setLeadInBreakHere:
      () =>
      ({ state, tr }) => {
        const here = state.selection.$from.index(0);
        const now = breakIndex(state.doc);
        return moveTo(state, tr, here > now ? here - 1 : here);
      },
  }),
});

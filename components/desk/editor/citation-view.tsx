"use client";

import {
  NodeViewWrapper,
  useEditorState,
  type NodeViewProps,
} from "@tiptap/react";
import { citationLabel, numbersOf } from "#components/desk/editor/numbers.ts";

export function CitationView({ editor, node, selected }: NodeViewProps) {
  const ids = (node.attrs.ids as unknown[]).map(String);
  const label = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      citationLabel(ids, numbersOf(current.state.doc)),
  });
  return (
    <NodeViewWrapper
      as="sup"
      contentEditable={false}
      className={`citation-mark ${selected ? "is-selected" : ""}`}
    >
      <span className="sr-only">
        {ids.length > 1 ? "references " : "reference "}
      </span>
      {label}
    </NodeViewWrapper>
  );
}

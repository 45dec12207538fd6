"use client";

import { NodeViewWrapper, type NodeViewProps } from "@tiptap/react";
import { Button } from "#components/desk/button.tsx";

export function LeadInBreakView({ editor, selected }: NodeViewProps) {
  return (
    <NodeViewWrapper
      contentEditable={false}
      role="group"
      aria-label="Lead-in break"
      className={`lead-in-break ${selected ? "is-selected" : ""}`}
    >
      <span className="min-w-0 flex-1">
        Readers without access see what is above this line
      </span>
      <Button
        type="button"
        look="quiet"
        aria-label="Move the lead-in break up"
        onClick={() => editor.chain().focus().moveLeadInBreak(-1).run()}
      >
        ↑ Up
      </Button>
      <Button
        type="button"
        look="quiet"
        aria-label="Move the lead-in break down"
        onClick={() => editor.chain().focus().moveLeadInBreak(1).run()}
      >
        ↓ Down
      </Button>
    </NodeViewWrapper>
  );
}

"use client";

import { useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import {
  blockTools,
  insertTable,
  tableTools,
  textTools,
  toolbarStateOf,
  type Tool,
} from "#components/desk/editor/toolbar-state.ts";

// The face is drawn by CSS: a button has one name, and "x²" is not it.
const toolClass =
  "before:content-[attr(data-face)] inline-flex h-[34px] min-w-[34px] items-center justify-center rounded-md px-2 text-[0.8125rem] font-semibold text-quiet hover:bg-wash hover:text-ink disabled:cursor-not-allowed disabled:opacity-45 aria-pressed:bg-wash aria-pressed:text-accent";

/** The editor's buttons; each says its key and whether it is on. */
export function Toolbar({
  editor,
  onCite,
  onLink,
}: {
  editor: Editor;
  onCite: () => void;
  onLink: () => void;
}) {
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => toolbarStateOf(current),
  });
  const toggles = (tools: Tool[]) =>
    tools.map((tool) => (
      <ToolButton
        key={tool.name}
        label={tool.label}
        keys={tool.keys}
        pressed={state.pressed[tool.name] ?? false}
        onPress={() => tool.run(editor)}
        face={tool.face}
      />
    ));
  return (
    <div
      role="group"
      aria-label="Text tools"
      className="sticky top-0 z-10 flex flex-wrap items-center gap-0.5 rounded-t-[10px] border-b border-rule bg-raised px-2 py-1.5"
    >
      {toggles(textTools)}
      <Gap />
      {toggles(blockTools)}
      <Gap />
      <ToolButton
        label="Link"
        keys="Mod+K"
        pressed={state.pressed.link ?? false}
        onPress={onLink}
        face="Link"
      />
      <ToolButton
        label="Cite references"
        keys="Mod+Alt+F"
        pressed={state.pressed.citation ?? false}
        onPress={onCite}
        face="Cite"
      />
      <ToolButton
        label="Insert table"
        onPress={() => insertTable(editor)}
        face="Table"
      />
      <ToolButton
        label="End the lead-in before this block"
        onPress={() => editor.chain().focus().setLeadInBreakHere().run()}
        face="Break here"
      />
      <Gap />
      <History
        editor={editor}
        canUndo={state.canUndo}
        canRedo={state.canRedo}
      />
      {state.isInTable ? <TableTools editor={editor} /> : null}
    </div>
  );
}

function History({
  editor,
  canUndo,
  canRedo,
}: {
  editor: Editor;
  canUndo: boolean;
  canRedo: boolean;
}) {
  return (
    <>
      <ToolButton
        label="Undo"
        keys="Mod+Z"
        disabled={!canUndo}
        onPress={() => editor.chain().focus().undo().run()}
        face="↶"
      />
      <ToolButton
        label="Redo"
        keys="Mod+Shift+Z"
        disabled={!canRedo}
        onPress={() => editor.chain().focus().redo().run()}
        face="↷"
      />
    </>
  );
}

function TableTools({ editor }: { editor: Editor }) {
  return (
    <div role="group" aria-label="Table tools" className="flex flex-wrap">
      {tableTools.map((tool) => (
        <ToolButton
          key={tool.name}
          label={tool.label}
          onPress={() => tool.run(editor)}
          face={tool.face}
        />
      ))}
    </div>
  );
}

function ToolButton({
  label,
  keys,
  pressed,
  disabled = false,
  onPress,
  face,
}: {
  label: string;
  keys?: string | undefined;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
  face: string;
}) {
  const words = keys
    ? `${label} (${keys.replaceAll("Mod", "Ctrl or ⌘")})`
    : label;
  return (
    <button
      type="button"
      className={toolClass}
      aria-label={label}
      data-face={face}
      aria-pressed={pressed}
      title={words}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    />
  );
}

function Gap() {
  return <span aria-hidden="true" className="mx-1 h-5 w-px bg-rule" />;
}

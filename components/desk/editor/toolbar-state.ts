import type { Editor } from "@tiptap/core";

/** What the toolbar shows of the place where the cursor is. */
export type ToolbarState = {
  pressed: Record<string, boolean>;
  isInTable: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

const marks = ["bold", "italic", "superscript", "subscript", "link"];
const nodes = ["bulletList", "orderedList", "citation", "leadInBreak"];

export function toolbarStateOf(editor: Editor): ToolbarState {
  const pressed = Object.fromEntries(
    [...marks, ...nodes].map((name) => [name, editor.isActive(name)]),
  );
  pressed.heading2 = editor.isActive("heading", { level: 2 });
  pressed.heading3 = editor.isActive("heading", { level: 3 });
  return {
    pressed,
    isInTable: editor.isActive("table"),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

export type Tool = {
  name: string;
  label: string;
  /** What the button shows. */
  face: string;
  keys?: string;
  run: (editor: Editor) => void;
};

const chain = (editor: Editor) => editor.chain().focus();

export const textTools: Tool[] = [
  {
    name: "bold",
    label: "Bold",
    face: "B",
    keys: "Mod+B",
    run: (editor) => chain(editor).toggleBold().run(),
  },
  {
    name: "italic",
    label: "Italic",
    face: "I",
    keys: "Mod+I",
    run: (editor) => chain(editor).toggleItalic().run(),
  },
  {
    name: "superscript",
    label: "Superscript",
    face: "x²",
    keys: "Mod+.",
    run: (editor) => chain(editor).toggleSuperscript().run(),
  },
  {
    name: "subscript",
    label: "Subscript",
    face: "x₂",
    keys: "Mod+,",
    run: (editor) => chain(editor).toggleSubscript().run(),
  },
];

export const blockTools: Tool[] = [
  {
    name: "heading2",
    label: "Heading",
    face: "H2",
    keys: "Mod+Alt+2",
    run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
  },
  {
    name: "heading3",
    label: "Smaller heading",
    face: "H3",
    keys: "Mod+Alt+3",
    run: (editor) => chain(editor).toggleHeading({ level: 3 }).run(),
  },
  {
    name: "bulletList",
    label: "Bulleted list",
    face: "• List",
    keys: "Mod+Shift+8",
    run: (editor) => chain(editor).toggleBulletList().run(),
  },
  {
    name: "orderedList",
    label: "Numbered list",
    face: "1. List",
    keys: "Mod+Shift+7",
    run: (editor) => chain(editor).toggleOrderedList().run(),
  },
];

export const tableTools: Tool[] = [
  {
    name: "addRow",
    label: "Add row below",
    face: "+ Row",
    run: (editor) => chain(editor).addRowAfter().run(),
  },
  {
    name: "addColumn",
    label: "Add column to the right",
    face: "+ Column",
    run: (editor) => chain(editor).addColumnAfter().run(),
  },
  {
    name: "deleteRow",
    label: "Delete row",
    face: "− Row",
    run: (editor) => chain(editor).deleteRow().run(),
  },
  {
    name: "deleteColumn",
    label: "Delete column",
    face: "− Column",
    run: (editor) => chain(editor).deleteColumn().run(),
  },
  {
    name: "deleteTable",
    label: "Delete table",
    face: "Delete table",
    run: (editor) => chain(editor).deleteTable().run(),
  },
];

export function insertTable(editor: Editor): void {
  chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}

"use client";

import { EditorContent } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { CitationDialog } from "#components/desk/editor/citation-dialog.tsx";
import { LinkDialog } from "#components/desk/editor/link-dialog.tsx";
import { Toolbar } from "#components/desk/editor/toolbar.tsx";
import type { Reference } from "#domain/references/schema.ts";

/** Toolbar, text and the two dialogs that change it. */
export function TextEditor({
  editor,
  references,
}: {
  editor: Editor;
  references: readonly Reference[];
}) {
  const [dialog, setDialog] = useState<"link" | "citation" | null>(null);
  const close = () => {
    setDialog(null);
    editor.commands.focus();
  };
  useDialogKeys(editor, setDialog);
  const link = (href: string) => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (href === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain
        .insertContent({
          type: "text",
          text: href,
          marks: [{ type: "link", attrs: { href } }],
        })
        .run();
    else chain.setLink({ href }).run();
    setDialog(null);
  };
  return (
    <div
      id="article-text"
      className="rounded-[10px] border border-rule bg-raised"
    >
      <Toolbar
        editor={editor}
        onCite={() => setDialog("citation")}
        onLink={() => setDialog("link")}
      />
      <EditorContent editor={editor} />
      {dialog === "link" ? (
        <LinkDialog
          href={String(editor.getAttributes("link").href ?? "")}
          onLink={link}
          onClose={close}
        />
      ) : null}
      {dialog === "citation" ? (
        <CitationDialog
          references={references}
          cited={citedNow(editor)}
          onCite={(ids) => {
            editor.chain().focus().cite(ids).run();
            setDialog(null);
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function citedNow(editor: Editor): string[] {
  if (!editor.isActive("citation")) return [];
  const { ids } = editor.getAttributes("citation");
  return Array.isArray(ids) ? ids.map(String) : [];
}

function useDialogKeys(
  editor: Editor,
  open: (dialog: "link" | "citation") => void,
) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.code === "KeyK" && !event.shiftKey) open("link");
      else if (event.code === "KeyF" && event.altKey) open("citation");
      else return;
      event.preventDefault();
    };
    const element = editor.view.dom;
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [editor, open]);
}

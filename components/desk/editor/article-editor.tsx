"use client";

import { useEditor, useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { DetailsFields } from "#components/desk/editor/details-fields.tsx";
import type {
  Content,
  EditableArticle,
} from "#components/desk/editor/editable.ts";
import { extensions } from "#components/desk/editor/extensions.ts";
import { KeptCopy } from "#components/desk/editor/kept-copy.tsx";
import { numbersOf } from "#components/desk/editor/numbers.ts";
import { sortByFirstUse } from "#domain/articles/body/citations.ts";
import {
  PublicationControls,
  type PublicationState,
} from "#components/desk/editor/publication-controls.tsx";
import { ReferencesPanel } from "#components/desk/editor/references-panel.tsx";
import {
  SaveProblem,
  StatusLine,
} from "#components/desk/editor/status-line.tsx";
import { TextEditor } from "#components/desk/editor/text-editor.tsx";
import { joinTrees } from "#components/desk/editor/tree.ts";
import { useSaving } from "#components/desk/editor/use-saving.ts";
import { Button, ButtonLink } from "#components/desk/button.tsx";
import type { Choice } from "#components/desk/field.tsx";

type Props = {
  article: EditableArticle;
  presenters: Choice[];
  publication: PublicationState;
};

/** Where an article is written, once its script has arrived. */
export function ArticleEditor(props: Props) {
  const { article } = props;
  const [initial] = useState<Content>(() => ({
    details: article.details,
    references: article.references,
    document: joinTrees(article.leadIn, article.body),
  }));
  const editor = useEditor({
    extensions,
    content: initial.document,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: "body-text desk-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text of the article",
      },
    },
  });
  if (!editor)
    return (
      <p className="text-quiet">
        The editor opens when its script has arrived.
      </p>
    );
  return <Workspace {...props} editor={editor} initial={initial} />;
}

function Workspace({
  article,
  presenters,
  publication,
  editor,
  initial,
}: Props & { editor: Editor; initial: Content }) {
  const { content, change, read } = useContent(editor, initial);
  const { state, isDirty, touch, save } = useSaving(
    article.id,
    article.revision,
    read,
  );
  useEffect(() => {
    editor.on("update", touch);
    return () => void editor.off("update", touch);
  }, [editor, touch]);
  const edit = (part: Partial<Omit<Content, "document">>) => {
    change(part);
    touch();
  };
  const numbers = useNumbers(editor);
  const references = sortByFirstUse(content.references, [...numbers.keys()]);
  const errors = state.kind === "refused" ? state.errors : [];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <StatusLine state={state} isDirty={isDirty} />
        <ButtonLink href={`/admin/articles/${article.id}/preview`}>
          Preview
        </ButtonLink>
        <Button
          type="button"
          look={isDirty ? "primary" : "plain"}
          disabled={state.kind === "saving"}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={() => void save()}
        >
          Save
        </Button>
        <PublicationControls
          articleId={article.id}
          publication={publication}
          isDirty={isDirty}
          save={save}
          read={read}
        />
      </div>
      <SaveProblem state={state} />
      <KeptCopy
        articleId={article.id}
        revision={article.revision}
        onRestore={(kept) => {
          editor.commands.setContent(kept.document);
          edit({ details: kept.details, references: kept.references });
        }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-5">
          <DetailsFields
            details={content.details}
            presenters={presenters}
            errors={errors}
            onChange={(details) => edit({ details })}
          />
          <TextEditor editor={editor} references={references} />
        </div>
        <ReferencesPanel
          references={references}
          numbers={numbers}
          onChange={(changed) => edit({ references: changed })}
        />
      </div>
    </>
  );
}

/** Reference numbers as the text stands; the same map while they are the same. */
function useNumbers(editor: Editor): ReadonlyMap<string, number> {
  return useEditorState({
    editor,
    selector: ({ editor: current }) => numbersOf(current.state.doc),
    equalityFn: sameNumbers,
  });
}

type Lines = Omit<Content, "document">;

/** The lines beside the text, and a reading of everything as it stands now. */
function useContent(editor: Editor, initial: Content) {
  const [content, setContent] = useState<Lines>(initial);
  const latest = useRef<Lines>(initial);
  const change = (part: Partial<Lines>) => {
    latest.current = { ...latest.current, ...part };
    setContent(latest.current);
  };
  const read = useCallback((): Content => {
    const { details, references } = latest.current;
    const numbers = numbersOf(editor.state.doc);
    return {
      details,
      references: sortByFirstUse(references, [...numbers.keys()]),
      document: editor.getJSON(),
    };
  }, [editor]);
  return { content, change, read };
}

function sameNumbers(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number> | null,
): boolean {
  if (!b || a.size !== b.size) return false;
  return [...a].every(([id, number]) => b.get(id) === number);
}

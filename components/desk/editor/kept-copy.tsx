"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { readContent, type Content } from "#components/desk/editor/editable.ts";
import { dropDraft, readDraft } from "#components/desk/editor/local-draft.ts";

const stamp = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
});

type Kept = { content: Content; savedAt: string; revision: number };

/** Offers back the unsaved text that this browser kept. */
export function KeptCopy({
  articleId,
  revision,
  onRestore,
}: {
  articleId: string;
  revision: number;
  onRestore: (content: Content) => void;
}) {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const draft = readDraft(articleId);
    const content = draft && readContent(draft.content);
    if (draft && content) setKept({ ...draft, content });
  }, [articleId]);
  if (!kept) return null;
  const isOlder = kept.revision < revision;
  return (
    <section
      aria-label="Unsaved text"
      className="mb-4 flex flex-wrap items-center gap-2.5 rounded-lg bg-warm-wash px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-72">
        This browser kept unsaved text from{" "}
        {stamp.format(new Date(kept.savedAt))}, written on revision{" "}
        {kept.revision}.
        {isOlder
          ? ` The article is at revision ${revision} now: taking the text back replaces what was saved since.`
          : ""}
      </p>
      <Button
        type="button"
        onClick={() => {
          onRestore(kept.content);
          setKept(null);
        }}
      >
        Take it back
      </Button>
      <Button
        type="button"
        look="quiet"
        onClick={() => {
          dropDraft(articleId);
          setKept(null);
        }}
      >
        Discard it
      </Button>
    </section>
  );
}

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { revisionOf, type Content } from "#components/desk/editor/editable.ts";
import { dropDraft, keepDraft } from "#components/desk/editor/local-draft.ts";
import { saveRevision } from "#components/desk/editor/save.ts";
import type { SaveState } from "#components/desk/editor/status-line.tsx";

const keepAfter = 800;

/**
 * Saving one article: what changed is copied into this browser after a pause,
 * posted on `save`, and leaving with unsaved text is asked about.
 */
export function useSaving(
  articleId: string,
  opened: number,
  read: () => Content,
) {
  const revision = useRef(opened);
  const changes = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isDirty, setDirty] = useState(false);
  const [state, setState] = useState<SaveState>({
    kind: "idle",
    revision: opened,
  });

  const touch = useCallback(() => {
    changes.current += 1;
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      keepDraft(articleId, {
        revision: revision.current,
        savedAt: new Date().toISOString(),
        content: JSON.stringify(read()),
      });
    }, keepAfter);
  }, [articleId, read]);

  const save = useCallback(async () => {
    const before = changes.current;
    setState({ kind: "saving" });
    const outcome = await saveRevision(
      articleId,
      revisionOf(read(), revision.current),
    );
    setState(outcome);
    if (outcome.kind !== "saved") return false;
    revision.current = outcome.number;
    // What was typed while the answer was under way is still unsaved.
    if (changes.current !== before) return false;
    clearTimeout(timer.current);
    dropDraft(articleId);
    setDirty(false);
    return true;
  }, [articleId, read]);

  useWarning(isDirty);
  useSaveKey(save);
  return { state, isDirty, touch, save };
}

function useWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}

function useSaveKey(save: () => Promise<boolean>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void save();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [save]);
}

import { z } from "zod";

const draftSchema = z.object({
  revision: z.number(),
  savedAt: z.string(),
  content: z.string().max(2_000_000),
});
export type LocalDraft = z.infer<typeof draftSchema>;

const keyOf = (articleId: string) => `precis-draft-${articleId}`;

/** Unsaved text of an article that this browser kept, if any. */
export function readDraft(articleId: string): LocalDraft | null {
  try {
    const stored = localStorage.getItem(keyOf(articleId));
    const draft = stored && draftSchema.safeParse(JSON.parse(stored));
    return draft && draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

/** A browser that refuses to store loses the copy, not the text on screen. */
export function keepDraft(articleId: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(articleId), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function dropDraft(articleId: string): void {
  try {
    localStorage.removeItem(keyOf(articleId));
  } catch {
    return;
  }
}

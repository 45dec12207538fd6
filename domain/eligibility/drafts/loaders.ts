import type { FormReturn } from "#lib/form-return-schema.ts";
import { saveDraft } from "./commands.ts";
import { findDraft, findOpening, type Draft } from "./queries.ts";
import { draftSchema } from "./schema.ts";

/**
 * What the reader left unfinished. A form that just came back refused, or from
 * behind a sign-in, is handed out for one view only; it becomes the draft, so
 * that looking twice, or on another device, loses nothing.
 */
export async function loadDraft(
  subscriberId: string,
  back: FormReturn,
): Promise<Draft | null> {
  if (Object.keys(back.values).length > 0) {
    await saveDraft(draftSchema.parse(back.values), subscriberId);
  }
  return findDraft(subscriberId);
}

/** When the form was opened, which tells its states apart from those of another. */
export function loadOpening(): Promise<string> {
  return findOpening();
}

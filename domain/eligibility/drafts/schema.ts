import { z } from "zod";
import { returnPathSchema } from "#lib/text.ts";
import { claimForm } from "../claim-form.ts";

/** The reader's word is given by hand each time, so it is never kept. */
const names = new Set(Object.keys(claimForm.questions));
const longest = 300;

/**
 * Which form was typed into, by the moment it was opened, and how often it was
 * sent before: a page sends while it is typed into, and what it sent first may
 * arrive last. A form sent by its button has no turn; it is the last word.
 */
const turnSchema = z.object({
  openedAt: z.iso.datetime().nullable().catch(null),
  turn: z.coerce.number().int().min(1).catch(Number.MAX_SAFE_INTEGER),
});

/**
 * What of a half-filled form is worth keeping: the answers to its questions as
 * they were typed, right or wrong. Nothing is refused; what cannot be stored is
 * left out.
 */
export const draftSchema = z
  .record(z.string(), z.unknown())
  .transform((typed) => ({
    ...turnSchema.parse(typed),
    returnTo: returnPathSchema.parse(typed.returnTo),
    values: Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) =>
        names.has(name) && typeof value === "string" && value !== ""
          ? [
              [
                name,
                value.replaceAll("\0", "").toWellFormed().slice(0, longest),
              ],
            ]
          : [],
      ),
    ) as Record<string, string>,
  }));

export type DraftInput = z.output<typeof draftSchema>;

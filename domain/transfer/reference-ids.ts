import { mapRuns } from "#domain/articles/body/walk.ts";
import { formatAma } from "#domain/references/ama.ts";
import type { Reference } from "#domain/references/schema.ts";
import type { Reading } from "./schema.ts";

/**
 * Gives references that the article already had the ids they had there, so
 * that links into it and notes on it still hold.
 */
export function keepReferenceIds(
  reading: Reading,
  before: Reference[],
): Reading {
  const known = new Map(before.map((one) => [textOf(one), one]));
  const renamed = new Map<string, string>();
  const references = reading.references.map((one) => {
    const text = textOf(one);
    const same = known.get(text);
    if (!same) return one;
    // A list that names one source twice keeps two ids.
    known.delete(text);
    renamed.set(one.id, same.id);
    return same;
  });
  const blocks = mapRuns(reading.blocks, (run) =>
    run.map((node) =>
      node.type === "citation"
        ? {
            ...node,
            attrs: { ids: node.attrs.ids.map((id) => renamed.get(id) ?? id) },
          }
        : node,
    ),
  );
  return { ...reading, references, blocks };
}

// An editor may have added the DOI since.
function textOf({ doi: _, ...reference }: Reference): string {
  return formatAma(reference).text;
}

import type { ReadingSummary } from "#components/desk/import/reading-view.tsx";
import { inlinesOf, isCitation } from "#domain/articles/body/walk.ts";
import { formatAma } from "#domain/references/ama.ts";
import type { Reading } from "#domain/transfer/schema.ts";

/** A reading in the words and counts that a person checks. */
export function summaryOf(reading: Reading): ReadingSummary {
  const { presenter, blocks, references, ...lines } = reading;
  return {
    ...lines,
    presenter: presenter
      ? [presenter.name, presenter.credentials].filter(Boolean).join(", ")
      : "",
    paragraphs: blocks.length,
    citations: [...inlinesOf(blocks)].filter(isCitation).length,
    references: references.map((reference) => formatAma(reference).text),
  };
}

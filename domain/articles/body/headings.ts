import { inlineText } from "./plain-text.ts";
import type { Doc } from "./schema.ts";

/** The headings of a part with their anchors; `firstBlock` as in rendering. */
export function headingsOf(
  doc: Doc,
  firstBlock: number,
): { level: 2 | 3; text: string; anchor: string }[] {
  return doc.content.flatMap((block, at) =>
    block.type === "heading"
      ? [
          {
            level: block.attrs.level,
            text: inlineText(block.content ?? []),
            anchor: `p${firstBlock + at}`,
          },
        ]
      : [],
  );
}

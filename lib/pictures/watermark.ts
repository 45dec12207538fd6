import sharp from "sharp";
import { letterHeight, letterWidth, pathOf } from "./lettering.ts";

const quality = 82;
const seconds = 10;

sharp.concurrency(1);
sharp.cache(false);

/**
 * A drawn page with `lines` burnt in, over and over, across the whole sheet:
 * whoever photographs it or hands it on hands on whose view it was. `page` must
 * be one of ours; it is not looked at as a stranger's file would be.
 */
export async function watermarked(
  page: Uint8Array,
  lines: readonly string[],
): Promise<Buffer> {
  const image = sharp(page);
  const { width, height } = await image.metadata();
  const mark = Buffer.from(markOf(lines, width, height));
  return image
    .composite([{ input: mark }])
    .jpeg({ quality })
    .timeout({ seconds })
    .toBuffer();
}

/** Light letters with a dark edge: seen on white paper and on a dark photo. */
function markOf(
  lines: readonly string[],
  width: number,
  height: number,
): string {
  const dot = Math.max(1, Math.min(width, height) / 420);
  const longest = Math.max(...lines.map((line) => line.length));
  const across = (longest * letterWidth + 24) * dot;
  const down = (lines.length * (letterHeight + 5) + 44) * dot;
  const text = lines.map(
    (line, at) =>
      `<path transform="translate(0 ${at * (letterHeight + 5)})" d="${pathOf(line)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><pattern id="mark" patternUnits="userSpaceOnUse" width="${across}" height="${down}" patternTransform="rotate(-24)">
<g transform="scale(${dot})" fill="#fff" fill-opacity="0.5" stroke="#000" stroke-opacity="0.4" stroke-width="0.5" paint-order="stroke">${text.join("")}</g>
</pattern></defs><rect width="100%" height="100%" fill="url(#mark)"/></svg>`;
}

/**
 * Five by seven dots a letter, column by column, the lowest bit on top: the
 * characters from space to underscore in order. A server may have no typeface
 * at all, and a mark that silently is not there protects nobody.
 */
const dots =
  "0000000000 00005F0000 0007000700 147F147F14 242A7F2A12 2313086462 3649552250 0005030000 " +
  "001C224100 0041221C00 14083E0814 08083E0808 0050300000 0808080808 0060600000 2010080402 " +
  "3E5149453E 00427F4000 4261514946 2141454B31 1814127F10 2745454539 3C4A494930 0171090503 " +
  "3649494936 064949291E 0036360000 0056360000 0814224100 1414141414 0041221408 0201510906 " +
  "324979413E 7E1111117E 7F49494936 3E41414122 7F4141221C 7F49494941 7F09090901 3E4149497A " +
  "7F0808087F 00417F4100 2040413F01 7F08142241 7F40404040 7F020C027F 7F0408107F 3E4141413E " +
  "7F09090906 3E4151215E 7F09192946 4649494931 01017F0101 3F4040403F 1F2040201F 3F4038403F " +
  "6314081463 0708700807 6151494543 007F414100 0204081020 0041417F00 0402010204 4040404040";

const letters = dots
  .split(" ")
  .map((columns) => [...Buffer.from(columns, "hex")]);

/** Dots from one letter's left edge to the next one's. */
export const letterWidth = 6;
export const letterHeight = 7;

/** `text` as the path of an SVG, one unit a dot; small letters as capitals. */
export function pathOf(text: string): string {
  return Array.from(text.toUpperCase())
    .flatMap((letter, at) => dotsOf(letter, at * letterWidth))
    .join("");
}

const unknownLetter = "?";

function dotsOf(letter: string, left: number): string[] {
  const known = letters[letter.codePointAt(0)! - 32];
  const columns = known ?? letters[unknownLetter.charCodeAt(0) - 32]!;
  return columns.flatMap((column, x) =>
    Array.from({ length: letterHeight }, (_, y) =>
      column & (1 << y) ? `M${left + x} ${y}h1v1h-1z` : "",
    ),
  );
}

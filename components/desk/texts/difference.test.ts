import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf, type Piece } from "./difference.ts";

const without = (pieces: Piece[], kind: Piece["kind"]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

test("what was taken out and put in is named word by word", () => {
  expect(differenceOf("free for all of us", "free for some of us")).toEqual([
    { kind: "same", text: "free for " },
    { kind: "gone", text: "all" },
    { kind: "new", text: "some" },
    { kind: "same", text: " of us" },
  ]);
});

test("the same text has one piece, and an empty one none", () => {
  expect(differenceOf("as it was", "as it was")).toEqual([
    { kind: "same", text: "as it was" },
  ]);
  expect(differenceOf("", "")).toEqual([]);
});

test("both texts can be read back from the pieces", () => {
  const words = fc
    .array(fc.constantFrom("we", "keep", "your", "data", "no", "longer"))
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = differenceOf(before, after);
      expect(without(pieces, "new")).toBe(before);
      expect(without(pieces, "gone")).toBe(after);
    }),
  );
});

test("very long texts are shown whole, before and after", () => {
  const text = (word: string) => Array(3000).fill(word).join(" ");
  const pieces = differenceOf(text("one"), text("two"));
  expect(without(pieces, "new")).toBe(text("one"));
});

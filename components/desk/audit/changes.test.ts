import { expect, test } from "vitest";
import { changesOf } from "#components/desk/audit/changes.ts";

test("only what differs is shown, in words", () => {
  expect(
    changesOf(
      { title: "Old", deck: "Same", isOpen: false },
      { title: "New", deck: "Same", isOpen: true, validUntil: null },
    ),
  ).toEqual([
    { name: "title", was: "Old", is: "New" },
    { name: "is open", was: "no", is: "yes" },
    { name: "valid until", was: null, is: "(empty)" },
  ]);
});

test("a list is shown one entry a line, so that a new order can be read", () => {
  const [change] = changesOf({ order: ["a", "b"] }, { order: ["b", "a"] });
  expect(change).toEqual({ name: "order", was: "a\nb", is: "b\na" });
});

test("a very long value is cut", () => {
  const [change] = changesOf(null, { text: "x".repeat(5000) });
  expect(change?.is).toHaveLength(601);
});

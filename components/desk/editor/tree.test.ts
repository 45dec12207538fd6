import { expect, test } from "vitest";
import {
  joinTrees,
  splitTrees,
  type Tree,
} from "#components/desk/editor/tree.ts";

const paragraph = (text: string) => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
const tree = (...texts: string[]): Tree => ({
  type: "doc",
  content: texts.map(paragraph),
});

test("what is above the break is the lead-in, the rest the body", () => {
  const joined = joinTrees(tree("one"), tree("two", "three"));
  expect(splitTrees(joined)).toEqual({
    leadIn: tree("one"),
    body: tree("two", "three"),
  });
});

test("an empty article opens with a line to write on, which is not saved", () => {
  const joined = joinTrees(tree(), tree());
  expect(joined.content).toHaveLength(3);
  expect(splitTrees(joined)).toEqual({ leadIn: tree(), body: tree() });
});

test("a document without a break is gated as a whole", () => {
  const document = { type: "doc", content: [paragraph("one")] };
  expect(splitTrees(document)).toEqual({ leadIn: tree(), body: tree("one") });
});

test("the editor's own attributes are not stored", () => {
  const link = {
    type: "text",
    text: "here",
    marks: [
      { type: "link", attrs: { href: "https://a.example", target: "_blank" } },
    ],
  };
  const list = {
    type: "orderedList",
    attrs: { start: 3, type: null },
    content: [],
  };
  const split = splitTrees(
    joinTrees(
      { type: "doc", content: [{ type: "paragraph", content: [link] }] },
      {
        type: "doc",
        content: [list],
      },
    ),
  );
  expect(split.leadIn.content[0]?.content?.[0]?.marks).toEqual([
    { type: "link", attrs: { href: "https://a.example" } },
  ]);
  expect(split.body.content[0]).toEqual({ type: "orderedList", content: [] });
});

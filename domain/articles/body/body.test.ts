import { describe, expect, test } from "vitest";
import {
  citedIds,
  collapse,
  placeCitations,
  sortByFirstUse,
  unresolvedIds,
} from "./citations.ts";
import { headingsOf } from "./headings.ts";
import { joinWithBreak, splitAtBreak } from "./lead-in.ts";
import { plainText } from "./plain-text.ts";
import {
  docSchema,
  editorDocSchema,
  type Doc,
  type EditorDoc,
  type Inline,
} from "./schema.ts";
import { readingMinutes, wordCount } from "./word-count.ts";

const text = (value: string): Inline => ({ type: "text", text: value });
const cite = (...ids: string[]): Inline => ({
  type: "citation",
  attrs: { ids },
});
const docOf = (...runs: Inline[][]): Doc => ({
  type: "doc",
  content: runs.map((content) => ({ type: "paragraph", content })),
});
const references = ["ref1", "ref2", "ref3", "ref4"].map((id) => ({ id }));

describe("citations", () => {
  test("are numbered by first use across lead-in and body", () => {
    const cited = citedIds(
      docOf([cite("ref3")]),
      docOf([cite("ref1", "ref3"), cite("ref4")]),
    );
    expect(cited).toEqual(["ref3", "ref1", "ref4"]);
    expect(sortByFirstUse(references, cited).map((one) => one.id)).toEqual([
      "ref3",
      "ref1",
      "ref4",
      "ref2",
    ]);
    expect(unresolvedIds([{ id: "ref1" }], cited)).toEqual(["ref3", "ref4"]);
  });

  test("collapse to a range from three up", () => {
    const shown = (numbers: number[]) =>
      collapse(numbers).map(({ from, to }) =>
        from === to ? from : [from, to],
      );
    expect(shown([2, 1])).toEqual([1, 2]);
    expect(shown([3, 1, 2, 6, 9, 10])).toEqual([[1, 3], 6, 9, 10]);
  });

  test("stand after a full stop or comma and before a colon", () => {
    const placed = (...run: Inline[]) =>
      placeCitations(docOf(run)).content[0]!.content;
    expect(placed(text("word "), cite("ref1"), text(". Next"))).toEqual([
      text("word."),
      cite("ref1"),
      text(" Next"),
    ]);
    expect(placed(text("word:"), cite("ref1"), cite("ref2", "ref1"))).toEqual([
      text("word"),
      cite("ref1", "ref2"),
      text(":"),
    ]);
    expect(placed(text("word"), cite("ref1"), text(".5"))).toEqual([
      text("word"),
      cite("ref1"),
      text(".5"),
    ]);
  });
});

describe("the schema", () => {
  test.each([
    [
      "a script address",
      {
        type: "text",
        text: "x",
        marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
      },
    ],
    [
      "an unknown mark",
      { type: "text", text: "x", marks: [{ type: "underline" }] },
    ],
    ["an unknown node", { type: "image" }],
    ["a lone surrogate", { type: "text", text: "\ud800" }],
    ["a NUL", { type: "text", text: "\0" }],
    ["an extra property", { type: "hardBreak", onclick: "x" }],
  ])("refuses %s", (_, node) => {
    const doc = {
      type: "doc",
      content: [{ type: "paragraph", content: [node] }],
    };
    expect(docSchema.safeParse(doc).success).toBe(false);
  });

  test("drops what TipTap adds and we do not keep", () => {
    const link = {
      type: "link",
      attrs: { href: "https://a.example/", target: "_blank", rel: null },
    };
    const parsed = docSchema.parse({
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { textAlign: null },
          content: [{ type: "text", text: "x", marks: [link] }],
        },
      ],
    });
    expect(parsed).toEqual(
      docOf([
        {
          type: "text",
          text: "x",
          marks: [{ type: "link", attrs: { href: "https://a.example/" } }],
        },
      ]),
    );
  });

  test("bounds the depth of lists and the size of the whole", () => {
    let list: object = { type: "paragraph", content: [text("x")] };
    for (let depth = 0; depth < 5; depth++)
      list = {
        type: "bulletList",
        content: [{ type: "listItem", content: [list] }],
      };
    expect(docSchema.safeParse({ type: "doc", content: [list] }).success).toBe(
      false,
    );
    expect(
      docSchema.safeParse(docOf([text("x".repeat(400_001))])).success,
    ).toBe(false);
  });
});

describe("lead-in and body", () => {
  const one = docOf([text("one")]);
  const two = docOf([text("two")], [text("three")]);

  test("join and split at the break", () => {
    const joined = editorDocSchema.parse(joinWithBreak(one, two));
    expect(splitAtBreak(joined)).toEqual({ leadIn: one, body: two });
  });

  test("without a break nothing is public", () => {
    const { leadIn, body } = splitAtBreak(two as EditorDoc);
    expect(leadIn.content).toEqual([]);
    expect(body).toEqual(two);
  });

  test("empty paragraphs and further breaks are left out", () => {
    const doc: EditorDoc = {
      type: "doc",
      content: [
        { type: "leadInBreak" },
        { type: "paragraph" },
        { type: "leadInBreak" },
        { type: "paragraph", content: [text("  ")] },
        ...one.content,
      ],
    };
    expect(splitAtBreak(doc)).toEqual({ leadIn: docOf(), body: one });
  });
});

test("plain text, headings and reading time come from the same tree", () => {
  const doc: Doc = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [text("A heading")] },
      {
        type: "paragraph",
        content: [
          text("Words."),
          cite("ref1"),
          { type: "hardBreak" },
          text("More"),
        ],
      },
    ],
  };
  expect(plainText(doc)).toBe("A heading\n\nWords.\nMore");
  expect(headingsOf(doc, 4)).toEqual([
    { level: 2, text: "A heading", anchor: "p4" },
  ]);
  expect(wordCount(doc, doc)).toBe(8);
  expect(readingMinutes(doc)).toBe(1);
  expect(readingMinutes(docOf([text("word ".repeat(590))]))).toBe(3);
});

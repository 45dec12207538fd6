import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderBlocks, renderExcerpt } from "./render.ts";
import { docSchema, type Doc, type Inline } from "./schema.ts";

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
const render = (doc: Doc) =>
  renderBlocks(doc, { references, firstBlock: 1 }).html;

describe("the renderer", () => {
  test("links each number and counts its mentions", () => {
    const { html, mentions } = renderBlocks(
      docOf([text("a"), cite("ref2", "ref1"), text("b"), cite("ref1")]),
      {
        references,
        firstBlock: 3,
        mentionsBefore: new Map([["ref2", ["cite-2-1"]]]),
      },
    );
    expect(html).toBe(
      '<p id="p3">a<sup class="cite"><a id="cite-1-1" href="#ref-1" aria-label="reference 1" data-reference="1">1</a>,<a id="cite-2-2" href="#ref-2" aria-label="reference 2" data-reference="2">2</a></sup>b<sup class="cite"><a id="cite-1-2" href="#ref-1" aria-label="reference 1" data-reference="1">1</a></sup></p>',
    );
    expect(Object.fromEntries(mentions)).toEqual({
      ref1: ["cite-1-1", "cite-1-2"],
      ref2: ["cite-2-1", "cite-2-2"],
    });
  });

  test("keeps a place for the references inside a range", () => {
    const html = render(docOf([cite("ref1", "ref2", "ref3")]));
    expect(html).toContain('<span id="cite-2-1"></span>');
    expect(html.replace(/<[^>]+>/g, "")).toBe("1-3");
  });

  test("marks what is cited but not listed", () => {
    expect(render(docOf([cite("lost")]))).toContain(
      '<sup class="cite">?</sup>',
    );
  });

  test("leaves numbers and anchors out of an excerpt", () => {
    expect(renderExcerpt(docOf([text("a."), cite("ref1")]))).toBe("<p>a.</p>");
  });

  test("writes tables with scoped headings, and lists in lists", () => {
    const paragraph = (value: string) => ({
      type: "paragraph",
      content: [text(value)],
    });
    const html = render(
      docSchema.parse({
        type: "doc",
        content: [
          {
            type: "table",
            content: [
              {
                type: "tableRow",
                content: [
                  {
                    type: "tableHeader",
                    attrs: { colspan: 2, rowspan: 1, colwidth: null },
                    content: [paragraph("h")],
                  },
                ],
              },
              {
                type: "tableRow",
                content: [
                  {
                    type: "tableCell",
                    content: [paragraph("a"), paragraph("b")],
                  },
                ],
              },
            ],
          },
          {
            type: "orderedList",
            attrs: { start: 1 },
            content: [
              {
                type: "listItem",
                content: [
                  paragraph("one"),
                  {
                    type: "bulletList",
                    content: [
                      { type: "listItem", content: [paragraph("two")] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
    expect(html).toContain(
      '<thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td>a<br>b</td></tr></tbody>',
    );
    expect(html).toContain(
      '<ol id="p2"><li>one<ul><li>two</li></ul></li></ol>',
    );
  });

  test("lets out only its own tags, whatever is typed", () => {
    fc.assert(
      fc.property(anyDoc(), (doc) => {
        const html = render(docSchema.parse(doc));
        const tags = [...html.matchAll(/<\/?([^\s>]*)/g)].map((one) => one[1]);
        expect(allowedTags).toEqual(expect.arrayContaining(tags));
        for (const [, href] of html.matchAll(/ href="([^"]*)"/g))
          expect(href).toMatch(/^(#ref-\d+$|https?:|mailto:)/);
        expect(html).not.toMatch(/<[^>]* (on\w+|style)=/);
      }),
      { numRuns: 300 },
    );
  });
});

const allowedTags = [
  "p",
  "h2",
  "h3",
  "ul",
  "ol",
  "li",
  "div",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "strong",
  "em",
  "sup",
  "sub",
  "a",
  "br",
  "span",
];

function anyDoc() {
  const words = fc
    .oneof(
      fc.string(),
      fc.constantFrom("<script>", '"><img onerror=1>', "&lt;", "'", "<!--"),
    )
    .map((value) => value.replaceAll("\0", "") || "x");
  const mark = fc.oneof(
    fc
      .constantFrom("bold", "italic", "superscript", "subscript")
      .map((type) => ({ type })),
    fc
      .oneof(
        fc.webUrl(),
        fc.constant('https://a.example/?"><script>'),
        fc.constant("mailto:a@b.example"),
      )
      .map((href) => ({ type: "link", attrs: { href } })),
  );
  const node = fc.oneof(
    fc.record({
      type: fc.constant("text"),
      text: words,
      marks: fc.uniqueArray(mark, { selector: (one) => one.type }),
    }),
    fc.constant({ type: "hardBreak" }),
    fc.record({
      type: fc.constant("citation"),
      attrs: fc.record({
        ids: fc.array(fc.constantFrom("ref1", "ref2", "ref3", "ref4", "lost"), {
          minLength: 1,
        }),
      }),
    }),
  );
  const paragraph = fc.record({
    type: fc.constant("paragraph"),
    content: fc.array(node, { maxLength: 6 }),
  });
  const item = fc.record({
    type: fc.constant("listItem"),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  });
  const cell = fc.record({
    type: fc.constantFrom("tableHeader", "tableCell"),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  });
  const row = fc.record({
    type: fc.constant("tableRow"),
    content: fc.array(cell, { minLength: 1, maxLength: 3 }),
  });
  const block = fc.oneof(
    paragraph,
    fc.record({
      type: fc.constant("heading"),
      attrs: fc.record({ level: fc.constantFrom(2, 3) }),
      content: fc.array(node, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom("bulletList", "orderedList"),
      content: fc.array(item, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant("table"),
      content: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
  );
  return fc.record({
    type: fc.constant("doc"),
    content: fc.array(block, { maxLength: 6 }),
  });
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordCount } from "#domain/articles/body/word-count.ts";
import { inlinesOf } from "#domain/articles/body/walk.ts";
import { readPlainText } from "./plain-text.ts";
import type { Reading } from "./schema.ts";

const sentence = "Words that stand for a sentence of some length, no more.";
const paragraph = (end: string) => `${sentence} ${sentence} ${sentence}${end}`;

const parts = {
  offer: "Subscription is FREE for everyone who tests.",
  header: "3 Articles in this Series",
  titles: ["A First Title", "Élan’s “Second” Title", "A Third Title"],
  title: "Élan’s “Second” Title",
  deck: "What It Says Below",
  byline: "Presentation by Ana Sample-Ñandú, MD, MPH",
  paragraphs: [
    `${sentence.slice(0, -1)} (FM).1,2`,
    sentence,
    paragraph(
      " “Quoted,” said Ana Sample-Ñandú, MD, MPH, Example University, Springfield.2 More.",
    ),
    paragraph(" It fell (P=0.002; IL-12p70, 52.3%)."),
    paragraph(""),
    paragraph(""),
  ],
  references: [
    "1. Sample A, Other B. A title of a paper. J Samples. 2019;1(2):3-4.",
    "2. Sample-Ñandú A. A talk. Paper presented at: Annual Meeting of the Sample Society; May 1-3, 2019; Springfield, IL.",
  ],
  next: "Next summary: A Third Title",
};

function layOut(changes: Partial<typeof parts> = {}): string {
  const all = { ...parts, ...changes };
  return [
    all.offer,
    all.header,
    ...all.titles,
    "",
    all.title,
    "",
    all.deck,
    "",
    all.byline,
    ...all.paragraphs.flatMap((one) => ["", one]),
    "",
    ...all.references.flatMap((one) => ["", one]),
    "",
    all.next,
    "close X",
  ].join("\n");
}

const marksOf = (reading: Reading) =>
  [...inlinesOf(reading.blocks)].flatMap((node) =>
    node.type === "citation"
      ? [
          node.attrs.ids.map(
            (id) => reading.references.findIndex((one) => one.id === id) + 1,
          ),
        ]
      : [],
  );
const unsureAt = (text: string, where: string) =>
  readPlainText(text)
    .unsure.filter((one) => one.where === where)
    .map((one) => one.what);

describe("a plain text", () => {
  test("becomes its parts", () => {
    const reading = readPlainText(layOut());
    expect(reading).toMatchObject({
      offer: parts.offer,
      seriesTitles: parts.titles,
      title: parts.title,
      deck: parts.deck,
      presenter: { name: "Ana Sample-Ñandú", credentials: "MD, MPH" },
      affiliation: "Example University",
      meeting: "",
      leadInBlocks: 2,
      nextTitle: "A Third Title",
    });
    expect(reading.blocks).toHaveLength(6);
    expect(reading.references.map((one) => one.type)).toEqual([
      "journal-article",
      "meeting-paper",
    ]);
    expect(marksOf(reading)).toEqual([[1, 2], [2]]);
    expect(reading.unsure).toEqual([
      { where: "Series", what: expect.any(String) },
      { where: "Affiliation", what: expect.any(String) },
      {
        where: "Meeting",
        what: expect.stringContaining("Sample Society 2019"),
      },
    ]);
  });

  test("reads the same from any system", () => {
    const ids = () => {
      let count = 0;
      return () => `ref${++count}x`;
    };
    const expected = readPlainText(layOut(), ids());
    for (const end of ["\r\n", "\r"])
      expect(
        readPlainText(`\uFEFF${layOut().replaceAll("\n", end)}`, ids()),
      ).toEqual(expected);
  });

  test("may be broken at a margin", () => {
    const wrapped = layOut().replace(/(.{40,70}) /g, "$1\n");
    const reading = readPlainText(
      wrapped.replace(/^3 Art[^]*?Third Title\n/, ""),
    );
    expect(reading.blocks.length).toBe(6);
    expect(marksOf(reading)).toEqual([[1, 2], [2]]);
  });

  test("may have blank lines in its series list", () => {
    const text = layOut({ titles: parts.titles.flatMap((one) => ["", one]) });
    expect(readPlainText(text).seriesTitles).toEqual(parts.titles);
    expect(readPlainText(text).title).toBe(parts.title);
  });

  test("may have headings and bullets", () => {
    const reading = readPlainText(
      layOut({
        paragraphs: [
          sentence,
          "A Heading",
          sentence,
          "• one\n• two.1",
          paragraph(".2"),
        ],
      }),
    );
    expect(reading.blocks.map((block) => block.type)).toEqual([
      "paragraph",
      "heading",
      "paragraph",
      "bulletList",
      "paragraph",
    ]);
  });
});

describe("what is unsure", () => {
  test.each([
    [
      "Series list",
      { header: "5 Articles in this Series" },
      "5 announced, 3 listed",
    ],
    ["Title", { title: "Another Title" }, "not in the series list"],
    [
      "Next summary",
      { next: "Next summary: A First Title" },
      "“A Third Title”",
    ],
    ["Next summary", { next: "" }, "“A Third Title”"],
    ["Next summary", { title: "A Third Title" }, "the last of the series list"],
    ["Presenter", { byline: "Presentation by Ana Sample" }, "no credentials"],
    ["Presenter", { byline: "" }, "no line"],
    [
      "Paragraph 1",
      { paragraphs: [`${sentence}7`, sentence] },
      "no such reference",
    ],
    ["Reference 2", { paragraphs: [`${sentence}1`, sentence] }, "not cited"],
    [
      "References",
      { paragraphs: [`${sentence}2`, `${sentence}1`] },
      "renumbered",
    ],
    ["References", { references: [] }, "none were found"],
    [
      "Reference 2",
      { references: [parts.references[0]!, "2. Something odd"] },
      "kept as typed",
    ],
    [
      "Reference 3",
      { references: [parts.references[0]!, `3. ${sentence}`] },
      "expected number 2",
    ],
    ["After the references", { next: "A stray line" }, "A stray line"],
  ] as [string, Partial<typeof parts>, string][])(
    "%s is listed (%#)",
    (where, changes, what) => {
      expect(unsureAt(layOut(changes), where).join("\n")).toContain(what);
    },
  );
});

test("any text can be read, and no paragraph is longer than the text", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "",
      parts.header,
      parts.title,
      parts.byline,
      parts.next,
      "close X",
      ...parts.references,
      ...parts.paragraphs,
      "References",
      "• one",
    ),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      const { blocks, leadInBlocks } = readPlainText(text);
      expect(leadInBlocks).toBeLessThanOrEqual(blocks.length);
      expect(wordCount({ type: "doc", content: blocks })).toBeLessThanOrEqual(
        text.split(/\s+/).length + lines.length,
      );
    }),
  );
});

const real = path.resolve("../shared/seed/low-dose-naltrexone.txt");

test.skipIf(!existsSync(real))(
  "the article this began with is read whole",
  () => {
    const reading = readPlainText(readFileSync(real, "utf8"));
    expect(reading.references.map((one) => one.type)).toEqual([
      "abstract",
      "journal-article",
      "meeting-paper",
    ]);
    expect(marksOf(reading)).toEqual([[1, 2], [1, 2], [3], [3], [3]]);
    expect(reading.presenter).toEqual({
      name: "Jarred Younger",
      credentials: "PhD",
    });
    expect(reading.deck).toMatch(/^Anti-inflammatory .* Effectiveness$/);
    expect(reading.seriesTitles).toHaveLength(5);
    expect(reading.seriesTitles[2]).toBe(reading.title);
    expect(reading.nextTitle).toBe(reading.seriesTitles[3]);
    expect(reading.blocks).toHaveLength(8);
    expect(reading.unsure.map((one) => one.where)).toEqual([
      "Series",
      "Affiliation",
      "Meeting",
    ]);
  },
);

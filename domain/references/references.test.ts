import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAma } from "./ama.ts";
import { parseReference } from "./parse.ts";
import type { Reference } from "./schema.ts";

const abstract =
  "Younger J, McCue R, Noor N, Mackey S. Low-dose naltrexone reduces the symptoms of fibromyalgia: a double-blind and placebo-controlled crossover study. Pain Med. 2012;13(2):Abstract 251.";
const article =
  "Younger J, Mackey S. Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study. Pain Med. 2009;10(4):663-672.";
const paper =
  "Parkitny L, Moosavi R, Younger J. A potential anti-inflammatory effect of low-dose naltrexone in fibromyalgia. Paper presented at: Annual Meeting of the American Pain Society; May 13-16, 2015; Palm Springs, CA.";

function sample(overrides: Partial<Reference> = {}): Reference {
  return {
    type: "journal-article",
    id: "ref1",
    authors: [{ family: "Sample", initials: "A" }],
    title: "A title",
    journal: "J Samples",
    year: "2020",
    ...overrides,
  } as Reference;
}

describe("the AMA format", () => {
  test("italicises the journal and links the DOI", () => {
    const { text, html } = formatAma(
      sample({ doi: "10.1000/x<1>".replace(/[<>]/g, "(") }),
    );
    expect(text).toBe("Sample A. A title. J Samples. 2020. doi:10.1000/x(1(");
    expect(html).toContain("<em>J Samples</em>");
    expect(html).toContain('<a href="https://doi.org/10.1000/x(1(">');
  });

  test("names six authors, and of seven the first three", () => {
    const authors = Array.from({ length: 7 }, (_, index) => ({
      family: `Name${"abcdefg"[index]!}`,
      initials: "A",
    }));
    expect(formatAma(sample({ authors: authors.slice(0, 6) })).text).toContain(
      "Namef A. A title.",
    );
    expect(formatAma(sample({ authors })).text).toMatch(
      /^Namea A, Nameb A, Namec A, et al\. A title\./,
    );
  });

  test("does not double the stop of a title that is a question", () => {
    expect(formatAma(sample({ title: "Is it?" })).text).toBe(
      "Sample A. Is it? J Samples. 2020.",
    );
  });

  test("escapes what an editor typed", () => {
    expect(formatAma(sample({ title: "<b>&" })).html).toContain(
      "&lt;b&gt;&amp;",
    );
  });
});

describe("reading an AMA line", () => {
  test.each([
    ["abstract", abstract],
    ["journal-article", article],
    ["meeting-paper", paper],
    [
      "website",
      "Centers for Medicare & Medicaid Services. NPPES NPI Registry. Accessed March 1, 2026. https://npiregistry.cms.hhs.gov/",
    ],
    ["book", "Sample A, Sample B. A book. 2nd ed. Sample Press; 2019."],
    [
      "journal-article",
      "Ångström-O’Neil JÉ, et al. Is it so? Pain Med. 2012;13(suppl 2):S1-S9. doi:10.1093/pm/pnx001",
    ],
  ])("knows a %s and writes it back unchanged", (type, line) => {
    const { reference } = parseReference(line, "ref1");
    expect(reference.type).toBe(type);
    expect(formatAma(reference).text).toBe(line);
  });

  test("binds the parts of a journal article", () => {
    expect(parseReference(article, "ref1")).toEqual({
      reference: {
        type: "journal-article",
        id: "ref1",
        authors: [
          { family: "Younger", initials: "J" },
          { family: "Mackey", initials: "S" },
        ],
        title:
          "Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study",
        journal: "Pain Med",
        year: "2009",
        volume: "10",
        issue: "4",
        pages: "663-672",
      },
      unsure: [],
    });
  });

  test("keeps a line it does not know, and says so", () => {
    const { reference, unsure } = parseReference("Personal talk, May", "ref1");
    expect(reference).toEqual({
      type: "other",
      id: "ref1",
      text: "Personal talk, May",
    });
    expect(unsure).toHaveLength(1);
  });

  test("never loses a word of any line", () => {
    const word = fc.constantFrom(
      "Younger J",
      "et al",
      ". ",
      "; ",
      "2012",
      ":",
      "(2)",
      "?",
      "Paper presented at: ",
      " ",
      "https://a.example",
      "Abstract 3",
      "doi:10.1000/1",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string()), { minLength: 1 }),
        (words) => {
          const line = words
            .join("")
            .replaceAll("\0", "")
            .toWellFormed()
            .replace(/\s+/g, " ")
            .trim();
          if (line === "") return;
          expect(formatAma(parseReference(line, "ref1").reference).text).toBe(
            line,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

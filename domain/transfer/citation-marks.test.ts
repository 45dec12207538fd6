import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bindCitations } from "./citation-marks.ts";

const references = new Map([
  [1, "ref1"],
  [2, "ref2"],
  [3, "ref3"],
]);

/** The text with every citation in brackets. */
function marked(text: string): string {
  return bindCitations(text, references)
    .content.map((node) => {
      if (node.type === "text") return node.text;
      if (node.type === "citation")
        return `[${node.attrs.ids.map((id) => id.slice(3)).join()}]`;
      return "";
    })
    .join("");
}

describe("citation numbers", () => {
  test.each([
    ["(FM).1,2", "(FM).[1,2]"],
    ["FM,1,2 they", "FM,[1,2] they"],
    ["women.3", "women.[3]"],
    ["in Examplia.3 “Next", "in Examplia.[3] “Next"],
    ["follow up.3 Then", "follow up.[3] Then"],
    ["said,”1-3 and", "said,”[1,2,3] and"],
    ["said.”2", "said.”[2]"],
    ["Really?1–2 Yes", "Really?[1,2] Yes"],
    ["by 40%.2 Then", "by 40%.[2] Then"],
    ["(as shown)3 and", "(as shown)[3] and"],
    ["in women3; then", "in women[3]; then"],
    ["naïveté.1", "naïveté.[1]"],
  ])("are found in %j", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    "IL-12p70 (P=0.002), IL-2 (P<0.001), TNF-2 and MCP-3.",
    "range: 12.2% to 52.3%",
    "a dose of 2.4 mg, 1,200 patients, 3 of 8",
    "IL2, CD3, B1, p53 and H1N1",
    "for 3, 2 or 1 weeks",
    "3-dimethyl and N,3-dimethyl",
    "version v1.2 of example.org/a.3",
    "see https://a.example/x.3 now",
    "Ca(OH)2 in water",
    "in 2015.3 Then",
    "see Fig.3 there",
    "in a ratio:3 of",
    "page.4 has no such reference",
  ])("are not read into %j", (text) => {
    expect(marked(text)).toBe(text);
  });

  test.each([
    ["in 2015.3 Then", "could be"],
    ["see Fig.3 there", "could be"],
    ["in women3 and", "was read as"],
    ["women.4 Then", "no such reference"],
    ["women.1,9 Then", "no such reference"],
  ])("say that %j was not plain", (text, note) => {
    const { unsure } = bindCitations(text, references);
    expect(unsure).toEqual([expect.stringContaining(note)]);
  });

  test("never change another character, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        ".1",
        ",2 ",
        "women",
        "1-3",
        "”",
        "0.5",
        ":",
        " ",
        "2015.3",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const { content } = bindCitations(text, references);
        const rest = content.flatMap((node) =>
          node.type === "text" ? [node.text] : [],
        );
        let at = 0;
        for (const part of rest) {
          const found = text.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, found)).toMatch(/^[\d,–-]*$/);
          at = found + part.length;
        }
        expect(text.slice(at)).toMatch(/^[\d,–-]*$/);
      }),
    );
  });
});

import { expect, test } from "vitest";
import type { ArticlePage } from "#domain/articles/schema.ts";
import { articleMetadata } from "./metadata.ts";
import { structuredData } from "./structured-data.ts";

const site = { name: "Pain Summaries", url: new URL("https://pain.example") };
const gated: ArticlePage = {
  id: "0199a6a0-0000-7000-8000-000000000001",
  slug: "a-summary",
  title: "A summary",
  deck: "",
  meeting: "A meeting 2015",
  affiliation: "",
  readingMinutes: 4,
  access: "qualified",
  presenter: { slug: "ada-hollis", name: "Ada Hollis", credentials: "PhD" },
  publishedAt: new Date("2015-05-13T12:00:00Z"),
  updatedAt: new Date("2015-05-14T12:00:00Z"),
  leadInHtml: "<p>Opening.</p>",
  leadInText: "Opening. ".repeat(40).trim(),
  bodyHtml: null,
  gatedFrom: "p2",
  verdict: { kind: "lead-in", missing: "sign-in" },
  references: [],
  series: null,
  next: null,
  previous: null,
  suggestion: null,
};

test("a gated page says it is not free, and names no part it does not hold", () => {
  const data = structuredData(gated, site);
  expect(data.isAccessibleForFree).toBe(false);
  expect(data.hasPart).toBeUndefined();
});

test("a page that holds the gated part says which part it is", () => {
  const data = structuredData({ ...gated, bodyHtml: "<p>More.</p>" }, site);
  expect(data.hasPart).toMatchObject({ cssSelector: ".gated-part" });
});

test("an open summary is free", () => {
  const data = structuredData({ ...gated, access: "open" }, site);
  expect(data.isAccessibleForFree).toBe(true);
});

test("the presenter contributes; the publisher is the author", () => {
  expect(structuredData(gated, site)).toMatchObject({
    author: { name: "Pain Summaries" },
    contributor: { name: "Ada Hollis", honorificSuffix: "PhD" },
  });
  expect(articleMetadata(gated, site).other).toMatchObject({
    citation_author: "Pain Summaries",
    citation_publication_date: "2015/05/13",
  });
});

test("a description without a deck is the lead-in, cut at a word", () => {
  const { description } = articleMetadata(gated, site);
  expect(description?.length).toBeLessThanOrEqual(201);
  expect(description).toMatch(/Opening\.…$/);
});

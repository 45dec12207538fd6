import { expect, test } from "vitest";
import {
  referenceOf,
  typedOf,
} from "#components/desk/editor/reference-fields.ts";
import type { Reference } from "#domain/references/schema.ts";

const article: Reference = {
  type: "journal-article",
  id: "a1b2c3",
  authors: [
    { family: "van der Berg", initials: "JM" },
    { group: "Example Study Group" },
  ],
  etAl: true,
  title: "A title",
  journal: "J Ex",
  year: "2012",
  volume: "13",
};

test("a reference survives its form unchanged", () => {
  expect(referenceOf(typedOf(article))).toEqual({
    ok: true,
    reference: article,
  });
});

test("an empty optional line is left out, an empty required one is named", () => {
  const typed = { ...typedOf(article), volume: " ", journal: "" };
  const result = referenceOf(typed);
  expect(result.ok).toBe(false);
  expect(!result.ok && Object.keys(result.errors)).toEqual(["journal"]);
});

test("changing the type drops the lines the new type does not have", () => {
  const typed = { ...typedOf(article), type: "book" as const, publisher: "Ex" };
  const result = referenceOf(typed);
  expect(result.ok && Object.keys(result.reference)).not.toContain("volume");
});

test("an edited poster stays a poster", () => {
  const poster: Reference = {
    type: "meeting-paper",
    id: "p1p2",
    authors: [],
    title: "T",
    poster: true,
    meeting: "M",
    dates: "May 1, 2015",
    place: "X",
  };
  expect(referenceOf(typedOf(poster), poster)).toEqual({
    ok: true,
    reference: poster,
  });
});

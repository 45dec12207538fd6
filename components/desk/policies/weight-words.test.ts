import { expect, test } from "vitest";
import { leavesOf } from "#domain/eligibility/policies/leaves.ts";
import { policyV1 } from "#domain/eligibility/policy.ts";
import { amountWords, weightSections, weightWords } from "./weight-words.ts";

test("every number of a policy has words, and no words are left over", () => {
  const paths = leavesOf(policyV1).map(({ path }) => path);
  expect(Object.keys(weightWords).toSorted()).toEqual(paths.toSorted());
});

test("every number stands in one section", () => {
  const leaves = leavesOf(policyV1);
  const lines = weightSections(leaves).flatMap((section) => section.lines);
  expect(lines.map(({ path }) => path).toSorted()).toEqual(
    leaves.map(({ path }) => path).toSorted(),
  );
});

test.each([
  ["60", "points", "60 points"],
  ["1", "business days", "1 business day"],
  ["365, 730", "days, in order", "365, 730 days"],
  ["3", "", "3"],
] as const)("%s %s is read as %s", (value, unit, words) => {
  expect(amountWords(value, unit)).toBe(words);
});

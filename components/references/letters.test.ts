import { expect, test } from "vitest";
import { letterOf } from "./letters.ts";

test("mentions are lettered, and the alphabet does not run out", () => {
  expect([0, 1, 25, 26, 27, 52].map(letterOf)).toEqual([
    "a",
    "b",
    "z",
    "aa",
    "ab",
    "ba",
  ]);
});

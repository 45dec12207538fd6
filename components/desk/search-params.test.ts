import { expect, test } from "vitest";
import {
  addressOf,
  one,
  oneOf,
  pageOf,
} from "#components/desk/search-params.ts";

test("a repeated parameter counts once and is bounded", () => {
  expect(one({ q: [" pain ", "other"] }, "q")).toBe("pain");
  expect(one({ q: "x".repeat(500) }, "q")).toHaveLength(200);
  expect(one({}, "q")).toBe("");
});

test("only known filters pass", () => {
  const states = ["draft", "published"] as const;
  expect(oneOf({ status: "draft" }, "status", states)).toBe("draft");
  expect(oneOf({ status: "secret" }, "status", states)).toBeUndefined();
});

test("a nonsense page number is the first page", () => {
  for (const page of ["0", "-4", "NaN", "1e99", ""]) {
    expect(pageOf({ page })).toBe(1);
  }
  expect(pageOf({ page: "12" })).toBe(12);
});

test("an address carries only the filters that are set", () => {
  expect(
    addressOf("/admin/articles", { q: "", status: "draft", page: 1 }),
  ).toBe("/admin/articles?status=draft");
});

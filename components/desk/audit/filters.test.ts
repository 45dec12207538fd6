import { expect, test } from "vitest";
import { readAuditFilters } from "#components/desk/audit/filters.ts";

test("the last day of a range counts as a whole", () => {
  const { filter } = readAuditFilters({ from: "2026-03-01", to: "2026-03-01" });
  expect(filter.from).toEqual(new Date("2026-03-01T00:00:00Z"));
  expect(filter.to).toEqual(new Date("2026-03-02T00:00:00Z"));
});

test("a date that is none is not a filter", () => {
  const { filter } = readAuditFilters({ from: "yesterday", to: "2026-99-99" });
  expect(filter).toEqual({ page: 1 });
});

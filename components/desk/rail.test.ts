import { expect, test } from "vitest";
import type { StaffRole } from "#domain/subscribers/schema.ts";
import { railGroups } from "./rail.ts";

const nothing = { claims: 0, articles: 0, letters: 0, appeals: 0, doubts: 0 };

const placesOf = (...roles: StaffRole[]) =>
  railGroups(roles, nothing).flatMap(({ links }) =>
    links.map(({ href }) => href),
  );

test("an auditor sees the overview and circulation, and no empty group", () => {
  expect(placesOf("auditor")).toEqual(["/admin", "/admin/circulation"]);
});

test("a reviewer sees claims and what they rest on, but no policies", () => {
  expect(placesOf("reviewer")).toEqual([
    "/admin",
    "/admin/claims",
    "/admin/appeals",
    "/admin/doubts",
    "/admin/letters",
    "/admin/subscribers",
    "/admin/registry/records",
    "/admin/domains",
  ]);
});

test("two roles see both parts, and an administrator all of it once", () => {
  const both = placesOf("editor", "auditor");
  expect(both).toContain("/admin/articles");
  expect(both).toContain("/admin/circulation");
  const all = placesOf("administrator");
  expect(all).toContain("/admin/policies");
  expect(new Set(all).size).toBe(all.length);
});

import { describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { policyV1 } from "./policy.ts";
import { programFault, validityOf } from "./terms.ts";

const now = new Date("2026-11-22T12:00:00Z");
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe("a binding is good", () => {
  const until = (terms: Partial<Parameters<typeof validityOf>[0]>) =>
    validityOf({ path: "npi", now, policy: policyV1, ...terms });

  test.each<[string, Partial<Parameters<typeof validityOf>[0]>, Date]>([
    ["three years by number", {}, addDays(now, 1095)],
    [
      "by number until the licence a reviewer saw has ended",
      { licenceUntil: day("2027-03-31") },
      day("2027-04-30"),
    ],
    [
      "by licence until it ends, and thirty days",
      { path: "licence", licenceUntil: day("2027-12-31") },
      day("2028-01-30"),
    ],
    [
      "by licence a year where the board told no end",
      { path: "licence" },
      addDays(now, 365),
    ],
    [
      "in training until the programme ends, and ninety days",
      { path: "trainee", programEndsOn: day("2028-05-20") },
      day("2028-08-18"),
    ],
    [
      "never past three years",
      { path: "trainee", programEndsOn: day("2034-05-20") },
      addDays(now, 1095),
    ],
    [
      "never past three years, by licence neither",
      { path: "licence", licenceUntil: day("2036-01-01") },
      addDays(now, 1095),
    ],
  ])("%s", (_, terms, end) => {
    expect(until(terms)).toEqual(end);
  });
});

test("a trainee's programme ends ahead, and within eight years", () => {
  const fault = (iso: string) => programFault(day(iso), now, policyV1);
  expect(fault("2026-11-22")).toBe("program-over");
  expect(fault("2026-11-23")).toBeNull();
  expect(fault("2034-11-22")).toBeNull();
  expect(fault("2034-11-24")).toBe("program-far");
});

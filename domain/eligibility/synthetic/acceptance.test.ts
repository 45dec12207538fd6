import { beforeAll, expect, test } from "vitest";
import { runSignUps, type Result } from "#lib/testing/acceptance.ts";
import { summaryOf } from "./sign-up-summary.ts";
import { allSignUps } from "./sign-ups.ts";

let results: Result[];
beforeAll(async () => {
  results = await runSignUps(allSignUps());
}, 900_000);

test("each sign-up has a name and a record of its own", () => {
  const signUps = allSignUps();
  const ids = signUps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = signUps.flatMap(({ records }) =>
    records.map(({ npi }) => npi),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("every sign-up of the acceptance script comes to what it must", () => {
  expect(summaryOf(results).mismatches).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(220);
});

test("no impostor gets in, not even for a moment", () => {
  const impostors = results.filter(({ signUp }) => !signUp.isOwner);
  expect(impostors.length).toBeGreaterThanOrEqual(60);
  expect(impostors.filter(({ isIn }) => isIn)).toEqual([]);
  const decided = impostors.flatMap((one) => one.decided);
  expect(decided).not.toContain("approved");
});

test("four in five everyday owners are decided without a person", () => {
  const { everyday } = summaryOf(results);
  expect(everyday.owners).toBe(150);
  expect(everyday.share).toBeGreaterThanOrEqual(0.8);
});

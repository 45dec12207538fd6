import { expect, test } from "vitest";
import { torture } from "./torture-run.ts";

test("nothing is lost or done twice when what runs is killed three times", async () => {
  const { rules, totals } = await torture({ times: 3, say: () => undefined });
  expect(rules.filter(({ broken }) => broken > 0)).toEqual([]);
  expect(totals.claims).toBeGreaterThan(0);
}, 120_000);

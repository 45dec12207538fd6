import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { addDays } from "#lib/clock.ts";
import { prepareHalfYear, qualifiedOn } from "#lib/testing/circulation.ts";
import { writeExport } from "../archive/commands.ts";
import { halfYear } from "#lib/testing/circulation.ts";
import { findCharts, spreadOf } from "./queries.ts";

beforeAll(async () => {
  const { late } = await prepareHalfYear();
  await qualifiedOn("2026-03-05", { state: "CA", profession: "pharmacist" });
  await db.session.create({
    data: {
      tokenHash: new Uint8Array(32),
      subscriberId: late.id,
      lastSeenAt: new Date("2026-03-20T00:00:00Z"),
      expiresAt: addDays(new Date(), 1),
      factors: [],
    },
  });
});

const spring = () => findCharts({ from: "2026-01-01", to: "2026-06-30" });

test("the funnel follows the accounts of the period to their return", async () => {
  const { funnel } = await spring();
  expect(funnel).toEqual({
    accounts: 3,
    claimed: 2,
    decided: 2,
    qualified: 2,
    returned: 1,
  });
});

test("the pictures count the same recipients as the export does", async () => {
  const { qualified, ages } = await spring();
  const { qualified: exported } = await writeExport(
    halfYear,
    `${process.env.PRECIS_DATA_DIR}/exports/same.zip`,
  );
  expect(qualified).toBe(exported);
  expect(ages).toEqual([3, 0, 0, 2]);
});

test("decisions are told by path, outcome, decider and reason", async () => {
  const { decisions, times } = await spring();
  expect(decisions).toEqual([
    {
      path: "npi",
      outcome: "approved",
      by: "rules",
      reason: "clear",
      claims: 2,
    },
  ]);
  expect(times).toEqual([
    {
      by: "rules",
      claims: 2,
      medianSeconds: 0,
      p90Seconds: 0,
      withinTarget: 2,
    },
  ]);
});

test("a period before everything is empty, not an error", async () => {
  const empty = await findCharts({ from: "2019-01-01", to: "2019-06-30" });
  expect(empty).toMatchObject({
    qualified: 0,
    decisions: [],
    times: [],
    funnel: { accounts: 0 },
    spread: { rows: [], most: 0 },
  });
});

test("rarer professions share the last column", () => {
  const cells = "abcdefgh"
    .split("")
    .map((profession, at) => ({ profession, state: "TX", count: 10 - at }));
  const { professions, rows } = spreadOf(cells);
  expect(professions).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(rows).toEqual([
    { state: "TX", total: 52, counts: [10, 9, 8, 7, 6, 5, 7] },
  ]);
});

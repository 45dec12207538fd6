import { describe, expect, test } from "vitest";
import { parseNpi } from "../npi.ts";
import { dayOf } from "./calendar.ts";
import type { World } from "./life.ts";
import { directAddress } from "./lines.ts";
import { inNumberOrder, syntheticIndex, syntheticNpi } from "./numbers.ts";
import { endOf, providerOf } from "./provider.ts";

const world: World = { seed: 1, rows: 3000, week: 0 };
const everybody = Array.from({ length: 20_000 }, (_, index) =>
  providerOf({ ...world, rows: 20_000 }, index),
);
type One = (typeof everybody)[number];
const share = (holds: (one: One) => boolean) =>
  everybody.filter(holds).length / everybody.length;

describe("numbers", () => {
  test("begin with 2, pass the check digit, and lead back to their row", () => {
    for (const index of [0, 1, 4321, 9_399_999, 99_999_999]) {
      const npi = syntheticNpi(index);
      expect(parseNpi(npi).ok && npi.startsWith("2")).toBe(true);
      expect(syntheticIndex(npi)).toBe(index);
    }
    expect(syntheticIndex("1234567893")).toBeNull();
    expect(syntheticIndex("2000000000")).toBeNull();
  });

  test("come in their order, each row once", () => {
    const walked = [...inNumberOrder(5000)];
    const numbers = walked.map(({ npi }) => npi);
    expect(numbers).toEqual([...numbers].sort());
    expect(new Set(walked.map(({ index }) => index)).size).toBe(5000);
  });
});

describe("the mix follows the real file", () => {
  test("three in four are people, one in five organisations, the rest stubs", () => {
    expect(share((one) => one.kind === "person")).toBeCloseTo(0.76, 1);
    expect(share((one) => one.kind === "organisation")).toBeCloseTo(0.2, 1);
    expect(share((one) => one.kind === null)).toBeCloseTo(0.04, 2);
  });

  test("primary codes stand elsewhere than first, numbers come back", () => {
    const people = share((one) => one.kind === "person");
    expect(share((one) => (one.primary ?? 0) > 0) / people).toBeCloseTo(
      0.15,
      2,
    );
    expect(share((one) => one.reactivated !== null)).toBeCloseTo(0.003, 2);
    expect(share((one) => one.reactivated !== null)).toBeGreaterThan(0);
    expect(share((one) => one.replacement !== null)).toBeGreaterThan(0);
    expect(share((one) => one.slots.length === 15)).toBeGreaterThan(0);
  });

  test("names have former and professional forms, hyphens, particles, marks", () => {
    const named = (holds: (names: NonNullable<One["names"]>) => boolean) =>
      share((one) => one.names !== null && holds(one.names));
    expect(named((names) => names.otherLast !== "")).toBeCloseTo(0.046, 1);
    expect(named((names) => names.last.includes("-"))).toBeGreaterThan(0.003);
    expect(named((names) => names.last.startsWith("DE LA "))).toBeGreaterThan(
      0.003,
    );
    expect(named((names) => names.suffix !== "")).toBeGreaterThan(0.01);
    expect(named((names) => /[^A-Z' -]/.test(names.last))).toBeLessThan(0.01);
    expect(named((names) => /[^A-Z' -]/.test(names.first))).toBeGreaterThan(0);
    const surnames = everybody.map(({ names }) => names?.last);
    expect(new Set(surnames).size).toBeGreaterThan(3000);
  });

  test("places include leading zeros, territories, the military, abroad", () => {
    const placed = (holds: (at: NonNullable<One["practice"]>) => boolean) =>
      share((one) => one.practice !== null && holds(one.practice));
    expect(placed(({ zip }) => zip.startsWith("0"))).toBeGreaterThan(0.02);
    expect(placed(({ state }) => state === "PR")).toBeGreaterThan(0);
    expect(
      placed(({ state }) => state === "AE" || state === "AP"),
    ).toBeGreaterThan(0);
    expect(placed(({ country }) => country !== "US")).toBeCloseTo(0.001, 2);
    expect(placed(({ country }) => country !== "US")).toBeGreaterThan(0);
    expect(placed(({ phone }) => !/^(\d{3}55501\d\d)?$/.test(phone))).toBe(0);
  });

  test("licences are missing, fillers or masks in their shares", () => {
    const slots = everybody.flatMap((one) => one.slots);
    const of = (licence: RegExp) =>
      slots.filter((slot) => licence.test(slot.licence)).length / slots.length;
    expect(of(/^$/)).toBeGreaterThan(0.2);
    expect(of(/PENDING|NONE|ENROLLED|\$\$|==/)).toBeGreaterThan(0.002);
  });

  test("one in twenty has a DIRECT address, some of them shared", () => {
    const direct = everybody.map(directAddress).filter((one) => one !== null);
    expect(direct.length / everybody.length).toBeCloseTo(0.05, 2);
    expect(direct.every((address) => address.endsWith(".example"))).toBe(true);
    expect(new Set(direct).size).toBeLessThan(direct.length);
  });
});

test("another seed is another registry under the same numbers", () => {
  const other = providerOf({ ...world, seed: 2 }, 7);
  const one = providerOf(world, 7);
  expect(other.npi).toBe(one.npi);
  expect(other).not.toEqual(one);
});

describe("a week", () => {
  test("renames, moves, ends and gives back numbers, dated in its week", () => {
    const later = { ...world, rows: 60_000, week: 6 };
    const changed = Array.from({ length: later.rows }, (_, index) => ({
      was: providerOf({ ...later, week: 5 }, index),
      is: providerOf(later, index),
    })).filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
    const some = (holds: (change: (typeof changed)[number]) => boolean) =>
      expect(changed.filter(holds).length).toBeGreaterThan(0);
    some(
      ({ was, is }) =>
        !!was.names && !!is.names && was.names.last !== is.names.last,
    );
    some(({ was, is }) => was.slots.length < is.slots.length);
    some(({ was, is }) => was.kind !== null && is.kind === null);
    const days = changed.map(({ is }) => is.updated);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(dayOf("2026-02-16"));
    expect(Math.max(...days)).toBeLessThanOrEqual(dayOf("2026-02-22"));
    const renamed = changed.find(
      ({ was, is }) =>
        was.names && is.names && was.names.last !== is.names.last,
    )!;
    expect(renamed.is.names).toMatchObject({
      otherLast: renamed.was.names!.last,
      otherType: "1",
    });
  });
});

test("some ended numbers are given back within a week", () => {
  const rows = 150_000;
  const at = (week: number, index: number) =>
    endOf({ seed: 1, rows, week }, index);
  const back = Array.from({ length: rows }, (_, index) => index).filter(
    (index) => at(0, index) !== null && at(1, index) === null,
  );
  expect(back.length).toBeGreaterThan(0);
  const [first = 0] = back;
  expect(providerOf({ seed: 1, rows, week: 1 }, first)).toMatchObject({
    kind: expect.any(String) as string,
    deactivated: at(0, first),
  });
});

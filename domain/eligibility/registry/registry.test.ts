import { expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { parseNpi } from "../npi.ts";
import { loadSyntheticRegistry } from "./commands.ts";
import { findRegistryRecord, searchRegistry } from "./queries.ts";
import { syntheticNpi, syntheticRecord } from "./synthetic.ts";

const sample = Array.from({ length: 4000 }, (_, index) =>
  syntheticRecord(index),
);
const share = (holds: (row: (typeof sample)[number]) => boolean) =>
  sample.filter(holds).length / sample.length;

test("synthetic numbers begin with 2, pass the check digit and never repeat", () => {
  expect(
    sample.every((row) => parseNpi(row.npi).ok && row.npi[0] === "2"),
  ).toBe(true);
  expect(new Set(sample.map((row) => row.npi)).size).toBe(sample.length);
});

test("any row is the same whenever it is asked for", () => {
  expect(syntheticRecord(3999)).toEqual(sample[3999]);
  expect(syntheticNpi(0)).toBe(sample[0]?.npi);
});

test("the mix follows the real file", () => {
  expect(
    share((row) => row.entityType === 1 && row.lastName !== ""),
  ).toBeCloseTo(0.76, 1);
  expect(share((row) => row.entityType === 2)).toBeCloseTo(0.2, 1);
  expect(
    share((row) => row.deactivatedOn !== null && row.lastName === ""),
  ).toBeCloseTo(0.04, 1);
  expect(share((row) => row.primarySlot === 1)).toBeGreaterThan(0.08);
  expect(share((row) => row.otherLastName !== "")).toBeGreaterThan(0.02);
  expect(share((row) => row.reactivatedOn !== null)).toBeGreaterThan(0);
  expect(share((row) => /[^\x20-\x7e]/.test(row.lastName))).toBeGreaterThan(
    0.005,
  );
  expect(share((row) => row.zips[0]?.startsWith("0") ?? false)).toBeGreaterThan(
    0.02,
  );
});

test("loading twice loads once, and a row is found by its number and name", async () => {
  expect(await loadSyntheticRegistry(1500, operatorActor)).toEqual({
    ok: true,
    added: 1500,
  });
  expect(await loadSyntheticRegistry(1500, operatorActor)).toEqual({
    ok: true,
    added: 0,
  });
  expect(await db.registrySnapshot.count()).toBe(1);

  const person = sample
    .slice(0, 1500)
    .find((row) => /^[A-Z]+$/.test(row.lastName))!;
  expect(await findRegistryRecord(person.npi)).toEqual(person);
  const { records } = await searchRegistry({
    name: `${person.lastName.toLowerCase()}, ${person.firstName}`,
    state: person.practiceState,
    profession: "",
    after: "",
  });
  expect(records.map((row) => row.npi)).toContain(person.npi);
});

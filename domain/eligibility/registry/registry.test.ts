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

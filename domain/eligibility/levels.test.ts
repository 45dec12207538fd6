import { describe, expect, test } from "vitest";
import {
  assess,
  hospital,
  inputOf,
  known,
  long,
  now,
  typed,
} from "#lib/testing/assessment.ts";
import type { EvidenceFacts } from "./assessment.ts";
import { policyV1 } from "./policy.ts";
import { levelOfApproval } from "./rules.ts";

test("a second proof of the same kind adds nothing, nor does one that ran out", () => {
  const twice = [hospital, { ...hospital, points: 45 }];
  expect(assess({ evidence: twice }).points).toBe(60);
  const over = { ...hospital, expiresAt: now };
  expect(assess({ evidence: [over] })).toMatchObject({ points: 0, level: 1 });
  const tomorrow = { ...hospital, expiresAt: new Date("2026-11-23") };
  expect(assess({ evidence: [tomorrow] }).outcome).toBe("approve");
});

describe("a level takes", () => {
  const direct = { ...hospital, kind: "direct-address" as const, points: 80 };
  const federated = { ...hospital, kind: "federated" as const, points: 90 };
  const documents = { ...hospital, kind: "documents" as const, points: 80 };
  test.each<[string, EvidenceFacts[], number]>([
    ["nothing but the registry, for 1", [], 1],
    ["sixty points with one strong item, for 2", [hospital], 2],
    ["more than possession, for 3", [hospital, direct], 2],
    ["an institution's word, for 3", [federated], 3],
    [
      "documents and what makes ninety with them, for 3",
      [hospital, documents],
      3,
    ],
    ["the whole weight, for 3", [documents], 2],
  ])("%s", (_, evidence, level) => {
    expect(assess({ evidence }).level).toBe(level);
    expect(levelOfApproval(inputOf({ evidence }))).toBe(Math.max(2, level));
  });
});

describe("once, before a person looks, the reader is asked", () => {
  const misspelt = known({ lastName: "ALVARES" });
  test("about the spelling, whoever else holds the number and however it is proven", () => {
    for (const duplicate of [true, false]) {
      for (const evidence of [[], [hospital]]) {
        expect(assess({ ...misspelt, duplicate, evidence })).toMatchObject({
          outcome: "ask",
          hint: "name-misspelt",
        });
      }
    }
  });

  test("about a number the registry has replaced, which the reviewer sees", () => {
    const replaced = known({
      deactivatedOn: long,
      replacementNpi: "1999999984",
    });
    expect(assess(replaced)).toMatchObject({
      outcome: "ask",
      hint: "npi-replaced",
      replacementNpi: "1999999984",
    });
  });

  test("but not after too many tries, and not where it is declined anyway", () => {
    expect(assess({ ...misspelt, attempts: 6 }).outcome).toBe("person");
    const thrownAway = { ...hospital, domainClass: "disposable" as const };
    expect(assess({ ...misspelt, evidence: [thrownAway] }).outcome).toBe(
      "decline",
    );
  });
});

test("a publisher who admits no trainees is offered none", () => {
  const trainee = {
    record: null,
    ...typed({
      path: "trainee",
      npi: null,
      programEndsOn: new Date("2028-05-20"),
    }),
  };
  const policy = { ...policyV1, professions: { trainee: "no" as const } };
  expect(assess({ ...trainee, policy }).reasons).toContain(
    "profession-not-eligible",
  );
});

test("a holder's yes makes a well-proven claim the likely one, a no the unlikely", () => {
  expect(
    assess({ duplicate: true, holderAnswer: "mine" }).suggestion.action,
  ).toBe("approve");
  expect(
    assess({ duplicate: true, holderAnswer: "not-me" }).suggestion.action,
  ).toBe("decline");
});

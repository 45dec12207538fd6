import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  assess,
  hospital,
  known,
  long,
  now,
  typed,
} from "#lib/testing/assessment.ts";
import { policyV1 } from "./policy.ts";
import type { AssessmentInput } from "./rules.ts";

test("gates passed and a named hospital mailbox: approved at level 2", () => {
  expect(assess()).toMatchObject({
    outcome: "approve",
    level: 2,
    net: 60,
    reasons: ["clear"],
  });
});

test("all public facts typed right and no evidence binds nothing", () => {
  const result = assess({
    evidence: [],
    ...typed({ licenceNumber: "ap-112233", licenceState: "TX" }),
  });
  expect(result.consistency).toEqual({
    licence: "match",
    practice: "match",
    profession: "match",
  });
  expect(result).toMatchObject({ outcome: "person", level: 1, net: 0 });
});

test("an organisation's number and a wrong check digit are declined at once", () => {
  expect(assess(known({ entityType: 2 }))).toMatchObject({
    outcome: "decline",
    reasons: expect.arrayContaining(["npi-organisation"]),
  });
  expect(assess(typed({ npi: "1234567890" })).outcome).toBe("decline");
});

describe("a person decides when", () => {
  const cases: [string, Partial<AssessmentInput>, string][] = [
    [
      "the number is not in the registry",
      { record: null },
      "npi-not-in-registry",
    ],
    [
      "the number is deactivated",
      known({ deactivatedOn: long }),
      "npi-deactivated",
    ],
    [
      "no code is eligible",
      known({ taxonomyCodes: ["172A00000X"] }),
      "profession-not-eligible",
    ],
    [
      "the only code is withdrawn",
      known({ taxonomyCodes: ["103TE1000X"] }),
      "profession-not-eligible",
    ],
    [
      "only a trainee code is there",
      known({ taxonomyCodes: ["390200000X"] }),
      "profession-trainee",
    ],
    [
      "only an unclear code is there",
      known({ taxonomyCodes: ["174400000X"] }),
      "profession-needs-person",
    ],
    [
      "another profession is recorded",
      typed({ profession: "physician" }),
      "profession-mismatch",
    ],
    [
      "the name is one letter off, and was looked at again",
      { hinted: true, ...known({ lastName: "ALVARES" }) },
      "name-misspelt",
    ],
    ["the name is another", typed({ firstName: "Carlos" }), "name-different"],
    [
      "the name is only compatible",
      typed({ lastName: "Alvarez-Ruiz" }),
      "name-compatible",
    ],
    [
      "the generation differs",
      { ...typed({ lastName: "Alvarez Jr" }), ...known({ suffix: "SR" }) },
      "name-suffix-differs",
    ],
    [
      "the generation differs at one address",
      { ...typed({ lastName: "Alvarez Jr" }), ...known({ suffix: "SR" }) },
      "relative-likely",
    ],
    ["more accounts reach for the number", { held: true }, "number-held"],
    [
      "the holder says it was not them",
      { holderAnswer: "not-me" },
      "holder-not-me",
    ],
    ["the holder says it was them", { holderAnswer: "mine" }, "holder-mine"],
    [
      "the work domain is new in the land",
      { domainFirstSeen: new Date("2026-11-10") },
      "points-short",
    ],
    ["one browser claims two numbers", { deviceNumbers: 2 }, "risk-high"],
    [
      "the document was sent for somebody else",
      { sharedDocument: true },
      "risk-high",
    ],
    [
      "a trainee claims, however well proven",
      {
        record: null,
        evidence: [{ ...hospital, points: 90 }],
        ...typed({
          path: "trainee",
          npi: null,
          programEndsOn: new Date("2028-05-20"),
        }),
      },
      "profession-trainee",
    ],
    [
      "the trainee's programme is over",
      {
        record: null,
        ...typed({ path: "trainee", npi: null, programEndsOn: long }),
      },
      "program-over",
    ],
    [
      "another account has the number",
      { duplicate: true },
      "npi-claimed-elsewhere",
    ],
    [
      "the licence contradicts the record",
      typed({ licenceNumber: "AP999", licenceState: "TX" }),
      "licence-contradicts",
    ],
    [
      "the points are short",
      { evidence: [{ ...hospital, points: 55 }] },
      "points-short",
    ],
    [
      "the domain imitates a hospital's",
      { evidence: [{ ...hospital, domainClass: "lookalike" }] },
      "mailbox-lookalike",
    ],
    [
      "the number is brand new",
      known({ enumeratedOn: new Date("2026-11-01") }),
      "points-short",
    ],
    [
      "a third number is tried",
      { numbersTried: 3, attempts: 3 },
      "points-short",
    ],
    ["too many claims were tried", { attempts: 6 }, "too-many-attempts"],
    [
      "there is no NPI",
      { record: null, ...typed({ path: "licence", npi: null }) },
      "no-npi",
    ],
  ];
  test.each(cases)("%s", (_, changes, reason) => {
    const result = assess(changes);
    expect(result.outcome).toBe("person");
    expect(result.reasons).toContain(reason);
  });
});

test("small items only top up: without one strong item a person decides", () => {
  const small = { ...hospital, points: 40 };
  const vouches = { ...small, kind: "vouches" as const };
  expect(assess({ evidence: [small, vouches] })).toMatchObject({
    outcome: "person",
    reasons: ["no-strong-evidence"],
  });
});

test("a compatible name is approved with 80 points", () => {
  const strong = { ...hospital, points: 80 };
  expect(
    assess({ evidence: [strong], ...typed({ lastName: "Alvarez-Ruiz" }) }),
  ).toMatchObject({ outcome: "approve" });
});

test("a number that came back to life is active", () => {
  const back = known({ deactivatedOn: long, reactivatedOn: now });
  expect(assess(back).outcome).toBe("approve");
});

test("a filler in the licence slot contradicts nobody, nor does another ZIP", () => {
  const result = assess({
    ...typed({
      licenceNumber: "AP9",
      licenceState: "TX",
      practiceZip: "99999",
      practiceState: "OH",
    }),
    ...known({ licenceNumbers: ["", "PENDING"] }),
  });
  expect(result.consistency).toMatchObject({
    licence: "neutral",
    practice: "differs",
  });
  expect(result.outcome).toBe("approve");
});

test("the publisher may let technologists in by policy", () => {
  const technologist = {
    ...typed({ profession: "technologist" }),
    ...known({ taxonomyCodes: ["247100000X"] }),
  };
  expect(assess(technologist).outcome).toBe("person");
  const policy = {
    ...policyV1,
    professions: { technologist: "eligible" as const },
  };
  expect(assess({ ...technologist, policy }).outcome).toBe("approve");
});

test("a compatible name with 60 points is suggested for approval", () => {
  expect(assess(typed({ lastName: "Alvarez-Ruiz" })).suggestion).toEqual({
    action: "approve",
    reasons: ["name-compatible", "practice-matches"],
  });
});

test("nothing is ever approved without 60 points and one strong item", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      (weights, tried, duplicate) => {
        const kinds = [
          "work-mailbox",
          "letter",
          "vouches",
          "federated",
        ] as const;
        const evidence = weights.map((points, place) => ({
          ...hospital,
          kind: kinds[place]!,
          points,
        }));
        const result = assess({
          evidence,
          attempts: tried,
          numbersTried: tried,
          duplicate,
        });
        if (result.outcome !== "approve") return;
        expect(result.net).toBeGreaterThanOrEqual(60);
        expect(Math.max(...weights)).toBeGreaterThanOrEqual(45);
        expect(duplicate).toBe(false);
        expect(tried).toBeLessThanOrEqual(5);
      },
    ),
  );
});

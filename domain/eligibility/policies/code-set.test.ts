import { expect, test } from "vitest";
import { firstTable } from "../professions.ts";
import { coverageOf, readCodeSet, releasesApart } from "./code-set.ts";

// Codes are facts; the names here are ours.
const head = "Code,Grouping,Classification,Specialization,Definition,Section";
const lines = [
  '207R00000X,Doctors,Internist,,"Long, with commas",Individual',
  "363LF0000X,Nurses,Nurse practitioner,Family,,Individual",
  "172A00000X,Others,Driver,,,Individual",
  "193200000X,Groups,Group,,,Individual",
  "1835G0000X,Pharmacy,Pharmacist,Withdrawn,,Individual",
  "261QP2300X,Clinics,Clinic,,,Non-Individual",
];
const read = (text: string) => {
  const set = readCodeSet(text);
  if (!set.ok) throw new Error(`${set.reason}, line ${set.line}`);
  return set.codes;
};

test("the operator's file is read by its header, whatever else it holds", () => {
  const codes = read([head, ...lines].join("\r\n"));
  expect(codes).toHaveLength(6);
  expect(codes[1]).toEqual({
    code: "363LF0000X",
    name: "Nurse practitioner, Family",
    isIndividual: true,
  });
  expect(codes[5]?.isIndividual).toBe(false);
});

test("codes of people whom no profession covers are told, and no others", () => {
  const { uncovered, professions, unmatched, gone } = coverageOf(
    firstTable,
    read([head, ...lines].join("\n")),
  );
  expect(uncovered.map(({ code }) => code)).toEqual([
    "172A00000X",
    "193200000X",
  ]);
  expect(professions[0]).toEqual({ label: "Physician (MD, DO)", codes: 1 });
  expect(unmatched).toContainEqual({
    label: "Physician (MD, DO)",
    start: "208",
  });
  expect(gone).toContain("287300000X");
  expect(gone).not.toContain("1835G0000X");
});

test("two releases are held against each other", () => {
  const older = read([head, ...lines.slice(0, 3)].join("\n"));
  const newer = read([head, ...lines.slice(1, 4)].join("\n"));
  const { added, withdrawn } = releasesApart(older, newer);
  expect(added.map(({ code }) => code)).toEqual(["193200000X"]);
  expect(withdrawn.map(({ code }) => code)).toEqual(["207R00000X"]);
});

test.each([
  [
    "Code,Name\n1,2",
    { reason: "no column Grouping, Classification, Specialization", line: 1 },
  ],
  [`${head}\nhello,a,b,c,d,e`, { reason: "not a code", line: 2 }],
  [`${head}\n"open`, { reason: "a broken quote", line: 2 }],
])("%j is no code set", (text, expected) => {
  expect(readCodeSet(text)).toEqual({ ok: false, ...expected });
});

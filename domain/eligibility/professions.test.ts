import { describe, expect, test } from "vitest";
import {
  classOfCodes,
  isOffered,
  policySchema,
  policyV1,
  professionClass,
  professionTable,
  type Policy,
} from "./policy.ts";
import { professionTableSchema } from "./profession-table.ts";
import {
  findProfession,
  firstTable,
  professionsOfCode,
} from "./professions.ts";

const withTable = (change: (table: typeof firstTable) => void): Policy => {
  const table = structuredClone(firstTable);
  change(table);
  return { ...policyV1, professions: table };
};
const problems = (change: (table: typeof firstTable) => void) =>
  professionTableSchema
    .safeParse(withTable(change).professions)
    .error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);

describe("of what the code set calls individuals", () => {
  test.each([
    ["207R00000X", "eligible"],
    ["208M00000X", "eligible"],
    ["204C00000X", "eligible"],
    ["363LF0000X", "eligible"],
    ["367500000X", "eligible"],
    ["1041C0700X", "eligible"],
    ["1710I1002X", "eligible"],
    ["103K00000X", "person"],
    ["174400000X", "person"],
    ["176B00000X", "person"],
    ["246ZC0007X", "person"],
    ["390200000X", "trainee"],
    ["106S00000X", "no"],
    ["126800000X", "no"],
    ["133N00000X", "no"],
    ["193200000X", "no"],
    ["172A00000X", "no"],
    ["176P00000X", "no"],
    ["171W00000X", "no"],
    ["171R00000X", "no"],
    ["174M00000X", "no"],
    ["376J00000X", "no"],
    ["1744P3200X", "no"],
    ["261QP2300X", "no"],
  ])("%s counts as %s", (code, expected) => {
    expect(classOfCodes(policyV1, [code])).toBe(expected);
  });
});

test("a withdrawn code counts as none, whatever it once stood for", () => {
  expect(firstTable.withdrawn).toHaveLength(28);
  for (const code of ["1835G0000X", "103TE1000X", "213EG0000X"])
    expect(professionsOfCode(code)).toEqual([]);
});

test("an old policy that names only departures is read as the first table with them", () => {
  const old = policySchema.parse({
    ...policyV1,
    professions: { technologist: "eligible" },
  });
  expect(professionClass(old, "technologist")).toBe("eligible");
  expect(professionClass(old, "physician")).toBe("eligible");
  expect(professionTable(old).list).toHaveLength(firstTable.list.length);
  expect(classOfCodes(old, ["247100000X"])).toBe("eligible");
});

test("a retired profession is offered no more, and a person looks at who claimed it", () => {
  const policy = withTable(({ list }) => {
    findProfession("audiologist", { list, withdrawn: [] })!.retired = true;
  });
  expect(isOffered(policy, "audiologist")).toBe(false);
  expect(professionClass(policy, "audiologist")).toBe("person");
  expect(classOfCodes(policy, ["231H00000X"])).toBe("no");
  expect(findProfession("audiologist", professionTable(policy))?.label).toBe(
    "Audiologist",
  );
});

test("a publisher's own profession counts by its codes", () => {
  const policy = withTable(({ list }) => {
    list.push({
      id: "art-therapist",
      label: "Art therapist",
      class: "eligible",
      codes: ["221700000X"],
      usuallyHasNpi: true,
      retired: false,
    });
  });
  expect(classOfCodes(policyV1, ["221700000X"])).toBe("no");
  expect(classOfCodes(policy, ["221700000X"])).toBe("eligible");
});

describe("a table is refused when", () => {
  test.each<[string, (table: typeof firstTable) => void, string]>([
    [
      "two professions share an id",
      ({ list }) => void list.push({ ...list[0]!, label: "Physician again" }),
      "list.37.label: id-taken",
    ],
    [
      "two have the same label",
      ({ list }) => void (list[1]!.label = list[0]!.label),
      "list.1.label: label-taken",
    ],
    [
      "a code is none",
      ({ list }) => void (list[0]!.codes = ["doctor"]),
      "list.0.codes.0: code-start-form",
    ],
    [
      "a withdrawn code is not whole",
      ({ withdrawn }) => void (withdrawn[0] = "1835"),
      "withdrawn.0: code-form",
    ],
    [
      "nobody would be eligible",
      ({ list }) => list.forEach((one) => (one.class = "no")),
      "list: nobody-eligible",
    ],
  ])("%s", (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

import { describe, expect, test } from "vitest";
import { gradeName, nameTokens } from "./names.ts";
import type { PersonName } from "./names.ts";

const person = (first: string, last: string, middle = ""): PersonName => ({
  first,
  last,
  middle,
});
const grade = (typed: PersonName, record: PersonName, other?: PersonName) =>
  gradeName(typed, record, other).grade;

test("marks, apostrophes, hyphens and letters outside ASCII are folded", () => {
  expect(nameTokens("Núñez-O’Neil")).toEqual(["NUNEZ", "ONEIL"]);
  expect(nameTokens("Straße Łódź Øre")).toEqual(["STRASSE", "LODZ", "ORE"]);
});

describe("S: the same person's name", () => {
  test.each([
    ["Maria", "Alvarez", "MARIA", "ALVAREZ"],
    ["María", "Álvarez", "MARIA", "ALVAREZ"],
    ["Maria C.", "Alvarez", "MARIA", "ALVAREZ"],
    ["Bob", "Okafor", "ROBERT", "OKAFOR"],
    ["Dr. Robert", "Okafor, MD", "ROBERT", "OKAFOR"],
    ["Sean", "O'Brien", "SEAN", "OBRIEN"],
    ["Ana", "de la Cruz", "ANA", "DELACRUZ"],
    ["Jan", "Müller", "JAN", "MUELLER"],
    ["Kim", "Do", "KIM", "DO"],
    ["Mary Ann", "Lee", "MARYANN", "LEE"],
    ["Okafor", "Robert", "ROBERT", "OKAFOR"],
  ])("%s %s is %s %s", (first, last, known, knownLast) => {
    expect(grade(person(first, last), person(known, knownLast))).toBe("S");
  });

  test("an agreeing initial before the record's middle name", () => {
    const record = person("JAMES", "WHITFIELD", "ROBERT");
    expect(grade(person("J. Robert", "Whitfield"), record)).toBe("S");
  });
});

describe("C: compatible, yet others could fit", () => {
  test("a compound family name sharing a whole part", () => {
    const record = person("MARIA", "ALVAREZ", "C");
    expect(gradeName(person("Maria", "Alvarez-Ruiz"), record)).toMatchObject({
      grade: "C",
      why: "compound",
    });
  });

  test("only an initial, only the middle name, or a clashing middle", () => {
    const record = person("JAMES", "WHITFIELD", "ROBERT");
    expect(grade(person("J", "Whitfield"), record)).toBe("C");
    expect(grade(person("Robert", "Whitfield"), record)).toBe("C");
    expect(grade(person("James P", "Whitfield"), record)).toBe("C");
  });

  test("a fit by the former name alone", () => {
    const legal = person("SOFIA", "LINDQVIST");
    const former = person("SOFIA", "BERGMAN");
    expect(gradeName(person("Sofia", "Bergman"), legal, former)).toMatchObject({
      grade: "C",
      why: "other-name",
    });
  });
});

test("T: one letter off in a long family name", () => {
  expect(grade(person("Ann", "Whitfeild"), person("ANN", "WHITFIELD"))).toBe(
    "T",
  );
  expect(grade(person("Ann", "Johnston"), person("ANN", "JOHNSON"))).toBe("T");
});

describe("X: somebody else", () => {
  test.each([
    ["Daniel", "Davis", "DANIEL", "DAVID"],
    ["Wei", "Chen", "WEI", "CHENG"],
    ["Sarah", "Okafor", "ROBERT", "OKAFOR"],
    ["Robert", "Martinez", "ROBERT", "MARTIN"],
    ["Al", "van Dyke", "AL", "VAN BUREN"],
    ["", "", "ROBERT", "OKAFOR"],
    ["伟", "陈", "WEI", "CHEN"],
  ])("%s %s is not %s %s", (first, last, known, knownLast) => {
    expect(grade(person(first, last), person(known, knownLast))).toBe("X");
  });

  test("nickname lines do not chain", () => {
    expect(grade(person("Albert", "Ng"), person("ALAN", "NG"))).toBe("X");
  });
});

test("Jr against Sr is pointed out, whatever the grade", () => {
  const junior = gradeName(person("Max", "Stone Jr."), {
    first: "MAX",
    last: "STONE",
    suffix: "SR.",
  });
  expect(junior).toMatchObject({ grade: "S", suffixDiffers: true });
});

import { describe, expect, test } from "vitest";
import { classifyDomain, localPartFits, registrableDomain } from "./mailbox.ts";

const curated = [
  { domain: "bexar-health.example", class: "care-delivery" },
  { domain: "lakeside.example", class: "generic-academic" },
  { domain: "med.lakeside.example", class: "health-school" },
  { domain: "postbox.example", class: "free" },
  { domain: "tenminutes.example", class: "disposable" },
];

test.each([
  ["a@clinic.org", "clinic.org"],
  ["a@ward.clinic.org", "clinic.org"],
  ["a@trust.clinic.co.uk", "clinic.co.uk"],
  ["a@dshs.state.tx.us", "state.tx.us"],
])("%s is of %s", (email, domain) => {
  expect(registrableDomain(email)).toBe(domain);
});

describe("a mail domain is judged by", () => {
  test.each([
    ["m@bexar-health.example", "care-delivery", "its curated entry"],
    ["m@icu.bexar-health.example", "care-delivery", "the entry above it"],
    ["m@med.lakeside.example", "health-school", "the longest entry"],
    ["m@lakeside.example", "generic-academic", "its own entry"],
    ["m@alumni.med.lakeside.example", "generic-academic", "its alumni part"],
    ["m@postbox.example", "free", "its entry"],
    ["m@tenminutes.example", "disposable", "its entry"],
    ["m@bexar-heath.example", "lookalike", "a missing letter"],
    ["m@bexar-haelth.example", "lookalike", "two swapped letters"],
    ["m@xn--bxar-health-c7a.example", "lookalike", "letters outside ASCII"],
    ["m@nursing.someschool.edu", "health-school", "its school"],
    ["m@someschool.edu", "generic-academic", "its school"],
    ["m@alumni.med.someschool.edu", "generic-academic", "its alumni part"],
    ["m@clinic.va.gov", "care-delivery", "its federal department"],
    ["m@notva.gov", "generic-academic", "its government"],
    ["m@evil-bexar-health.example", "unknown", "nobody yet"],
  ])("%s: %s, by %s", (email, expected) => {
    expect(classifyDomain(email, curated)).toBe(expected);
  });
});

describe("a local part shows the name of", () => {
  const maria = { first: "MARIA", middle: "C", last: "ALVAREZ-RUIZ" };
  test.each([
    "maria.alvarez-ruiz",
    "m.alvarezruiz",
    "malvarez",
    "alvarez",
    "mcalvarez",
    "alvarezm",
    "maria.alvarez7",
    "m.alvarez+papers",
  ])("Maria C Alvarez-Ruiz: %s", (local) => {
    expect(localPartFits(`${local}@bexar-health.example`, [maria])).toBe(true);
  });

  test.each([
    "maria",
    "j.alvarez",
    "frontdesk",
    "m",
    "alvarezclinic",
    "carlos.ruiz",
  ])("nobody called Maria Alvarez-Ruiz: %s", (local) => {
    expect(localPartFits(`${local}@bexar-health.example`, [maria])).toBe(false);
  });

  test("Robert Okafor: bob.okafor", () => {
    const names = [{ first: "ROBERT", last: "OKAFOR" }];
    expect(localPartFits("bob.okafor@bexar-health.example", names)).toBe(true);
  });

  test("nobody, when the record has no name", () => {
    expect(localPartFits("a@b.example", [{ first: "", last: "" }])).toBe(false);
  });
});

test.each(["retirees", "retired", "retiree", "emeritus", "alumni"])(
  "an address of those who have left says nothing of today: %s",
  (label) => {
    const email = `m@${label}.bexar-health.example`;
    expect(classifyDomain(email, curated)).toBe("generic-academic");
    const school = `m@${label}.med.someschool.edu`;
    expect(classifyDomain(school, curated)).toBe("generic-academic");
  },
);

import { describe, expect, test } from "vitest";
import { imitates } from "./lookalike.ts";
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
  ["a@er.ci.austin.tx.us", "austin.tx.us"],
  ["a@nurse.k12.tx.us", "nurse.k12.tx.us"],
  ["a@mail.clinic.com.au", "clinic.com.au"],
  ["a@somebody.github.io", "github.io"],
  ["a@ward.clinic.example", "clinic.example"],
  ["a@hospital.va.gov", "va.gov"],
  ["a@co.uk", "co.uk"],
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
    ["m@bexar-hea1th.example", "lookalike", "a digit for a letter"],
    ["m@bexar-heaIth.example", "lookalike", "a capital for a letter"],
    ["m@bexarhea1th.example", "lookalike", "twins, and no hyphen"],
    ["m@bexar-health.com", "lookalike", "another ending"],
    ["m@bexar-health.co.uk", "lookalike", "another ending in two parts"],
    ["m@mail-bexar-health.example", "lookalike", "a word before the name"],
    ["m@bexar-healthmail.com", "lookalike", "a word behind the name"],
    ["m@bexarhealth-portal.org", "lookalike", "a word behind, no hyphen"],
    ["m@evil-bexar-health.example", "lookalike", "the name between hyphens"],
    ["m@lakeside.com", "lookalike", "the school's name, another ending"],
    ["m@prairie-health.example", "unknown", "nobody yet"],
    ["m@bexar-hospital.example", "unknown", "nobody yet"],
    ["m@postbox.com", "unknown", "nobody: few forge a free mailbox"],
  ])("%s: %s, by %s", (email, expected) => {
    expect(classifyDomain(email, curated)).toBe(expected);
  });
});

test.each([
  ["a short name meets others by chance", "mercy-clinic.org", "mercy.org"],
  ["three letters are anybody's", "umc.org", "umc.edu"],
  ["a domain does not imitate itself", "mercy.org", "mercy.org"],
])("%s: %s is not taken for %s", (_why, owned, model) => {
  expect(imitates(owned, model)).toBe(false);
});

test.each([
  ["rn for m", "rnercyhealth.org", "mercyhealth.org"],
  ["vv for w", "vvestlake-clinic.org", "westlake-clinic.org"],
  ["an ending as a word", "harbor-hospital-org.com", "harbor-hospital.org"],
])("%s: %s is taken for %s", (_why, owned, model) => {
  expect(imitates(owned, model)).toBe(true);
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

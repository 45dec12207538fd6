import { professions } from "../professions.ts";
import type { SignUp } from "./sign-up.ts";
import { signUpsOf, type Case } from "./sign-up-cases.ts";

// True owners in each of the ways in which a name is known to differ. How often
// each occurs is not meant here: the everyday sample stands for that.

const plain = "MARIA|C|ALVAREZ";

export function nameSignUps(): SignUp[] {
  return [
    ...signUpsOf("every profession", 1000, everyProfession()),
    ...signUpsOf("nicknames", 1100, nicknames),
    ...signUpsOf("initials and middle names", 1120, initials),
    ...signUpsOf("marks, apostrophes, particles", 1140, spellings),
    ...signUpsOf("married and former names", 1160, formerNames),
    ...signUpsOf("one letter off", 1180, typos),
    ...signUpsOf("generations", 1200, generations),
  ];
}

function everyProfession(): Case[] {
  const last = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return professions
    .filter(({ id }) => id !== "trainee")
    .map(({ id, label, class: kind, codes }, at) => {
      const start = codes[0] ?? "";
      const code = `${start.padEnd(9, "0")}X`;
      const name = `HELEN||WAKE${last.charAt(at % 26)}FIELD`;
      return {
        what: label,
        person: { name, codes: code },
        typed: { profession: id },
        expected: kind === "eligible" ? "approved" : "in_review",
      };
    });
}

const nicknames: Case[] = [
  ["ROBERT", "Bob"],
  ["WILLIAM", "Bill"],
  ["KATHERINE", "Kate"],
  ["ELIZABETH", "Beth"],
  ["MICHAEL", "Mike"],
  ["JAMES", "Jim"],
  ["MARGARET", "Peggy"],
  ["ANTHONY", "Tony"],
  ["SUSAN", "Sue"],
  ["THOMAS", "Tom"],
].map(([first = "", called = ""]) => ({
  what: `${called} for ${first}`,
  person: { name: `${first}||OKAFOR` },
  typed: {
    firstName: called,
    workEmail: `${called.toLowerCase()}.okafor@bexar-health.example`,
  },
  expected: "approved",
}));

const james = "JAMES|ROBERT|WHITFIELD";
const initials: Case[] = [
  {
    what: "an initial and the middle name in use",
    person: { name: james },
    typed: { firstName: "J. Robert" },
    expected: "approved",
  },
  {
    what: "first and middle name",
    person: { name: james },
    typed: { firstName: "James Robert" },
    expected: "approved",
  },
  {
    what: "first name and middle initial",
    person: { name: james },
    typed: { firstName: "James R." },
    expected: "approved",
  },
  {
    what: "the middle name alone",
    person: { name: james },
    typed: { firstName: "Robert" },
    expected: "in_review",
  },
  {
    what: "an initial alone",
    person: { name: james },
    typed: { firstName: "J" },
    expected: "in_review",
  },
  {
    what: "another middle initial than the record's",
    person: { name: james },
    typed: { firstName: "James P" },
    expected: "in_review",
  },
  {
    what: "the record has an initial only",
    person: { name: "A|PRIYA|SHARMA" },
    typed: {
      firstName: "Priya",
      workEmail: "priya.sharma@harbor-hospital.example",
    },
    expected: "in_review",
  },
];

const spellings: Case[] = [
  ["ZOE", "LINDQVIST-PENA", "Zoë", "Lindqvist-Peña"],
  ["SEAN", "OBRIEN", "Sean", "O'Brien"],
  ["SEAN", "O'CONNOR", "Sean", "O’Connor"],
  ["ANA", "DELACRUZ", "Ana", "de la Cruz"],
  ["ANA", "DE LA CRUZ", "Ana", "Delacruz"],
  ["JAN", "MUELLER", "Jan", "Müller"],
  ["JAN", "MULLER", "Jan", "Müller"],
  ["SOREN", "SORENSEN", "Søren", "Sørensen"],
  ["LUKASZ", "WISNIEWSKI", "Łukasz", "Wiśniewski"],
  ["MARYANN", "LEE", "Mary Ann", "Lee"],
  ["JIN-WOO", "PARK", "Jinwoo", "Park"],
  ["ROBERT", "OKAFOR", "Dr. Robert", "Okafor, MD"],
  ["ROBERT", "OKAFOR", "Okafor", "Robert"],
  ["PATRICK", "MCDONALD", "Patrick", "Mc Donald"],
].map(([first = "", last = "", typedFirst = "", typedLast = ""]) => ({
  what: `${typedFirst} ${typedLast} for ${first} ${last}`,
  person: { name: `${first}||${last}` },
  typed: { firstName: typedFirst, lastName: typedLast },
  expected: "approved",
}));

const formerNames: Case[] = [
  {
    what: "only the former name in the record fits",
    person: { name: "HANNAH|R|STONE", other: "HANNAH|R|WHITFIELD" },
    typed: {
      lastName: "Whitfield",
      workEmail: "h.whitfield@lakeside-clinic.example",
    },
    expected: "in_review",
  },
  {
    what: "the new name, while the mailbox still bears the former",
    person: { name: "HANNAH|R|STONE", other: "HANNAH|R|WHITFIELD" },
    typed: { workEmail: "h.whitfield@lakeside-clinic.example" },
    expected: "approved",
  },
  {
    what: "married since, and the registry does not know",
    person: { name: "HANNAH|R|STONE" },
    typed: {
      lastName: "Castellanos",
      workEmail: "hannah.castellanos@lakeside-clinic.example",
    },
    expected: "in_review",
  },
  {
    what: "one half of a hyphenated name",
    person: { name: "MARIA||ALVAREZ-RUIZ" },
    typed: { lastName: "Alvarez" },
    expected: "in_review",
  },
  {
    what: "a second family name that the record lacks",
    person: { name: plain },
    typed: { lastName: "Alvarez Ruiz" },
    expected: "in_review",
  },
  {
    what: "a hyphenated name, the mailbox bears half of it",
    person: { name: "MARIA||ALVAREZ-RUIZ" },
    typed: { workEmail: "maria.alvarez@bexar-health.example" },
    expected: "approved",
  },
];

const typos: Case[] = [
  ...[
    ["WHITFIELD", "Whitfeild"],
    ["HARRINGTON", "Harringtn"],
    ["PAPADOPOULOS", "Papadopolous"],
    ["MENDOZA", "Mendosa"],
  ].map(([last = "", typed = ""]): Case => ({
    what: `${typed} for ${last}, put right when asked`,
    person: { name: `ANN||${last}` },
    typed: { lastName: typed },
    expected: typed === "Papadopolous" ? "in_review" : "asked",
    ...(typed === "Papadopolous"
      ? {}
      : {
          next: {
            send: "correction",
            form: { lastName: last },
            expected: "approved",
          },
        }),
  })),
  {
    what: "Whitfeild for WHITFIELD, and insists",
    person: { name: "ANN||WHITFIELD" },
    typed: { lastName: "Whitfeild" },
    expected: "asked",
    next: { send: "correction", form: {}, expected: "in_review" },
  },
  {
    what: "Cheng for CHEN: too short to be a slip",
    person: { name: "WEI||CHEN" },
    typed: { lastName: "Cheng" },
    expected: "in_review",
  },
];

const generations: Case[] = [
  {
    what: "Stone Jr. for STONE JR",
    person: { name: "MAX||STONE|JR" },
    typed: { lastName: "Stone Jr." },
    expected: "approved",
  },
  {
    what: "Stone for STONE III",
    person: { name: "MAX||STONE|III" },
    expected: "approved",
  },
  {
    what: "Stone Jr. for STONE SR",
    person: { name: "MAX||STONE|SR" },
    typed: { lastName: "Stone Jr." },
    isOwner: false,
    expected: "in_review",
  },
  {
    what: "Stone II for STONE JR",
    person: { name: "MAX||STONE|JR" },
    typed: { lastName: "Stone II" },
    expected: "in_review",
  },
];

import type { SignUp } from "./sign-up.ts";
import { signUpsOf, type Case } from "./sign-up-cases.ts";

// True owners by the mailbox they can prove, and those without a number.

export function mailboxSignUps(): SignUp[] {
  return [
    ...signUpsOf("owners' mailboxes", 1400, mailboxes),
    ...signUpsOf("nurses without a number", 1440, nurses()),
    ...signUpsOf("students and trainees", 1460, trainees),
  ];
}

const samuel = { name: "SAMUEL|T|FARROWDALE", codes: "363AM0700X" };

const at = (workEmail: string, what: string, expected: Case["expected"]) => ({
  what,
  person: samuel,
  typed: { workEmail },
  expected,
});

const mailboxes: Case[] = [
  at("s.farrowdale@bexar-health.example", "an initial", "approved"),
  at("farrowdale@bexar-health.example", "the family name", "approved"),
  at("stfarrowdale@bexar-health.example", "two initials", "approved"),
  at("sam.farrowdale2@bexar-health.example", "a nickname", "approved"),
  at("s.farrowdale+reads@bexar-health.example", "a tag", "approved"),
  at("s.farrowdale@icu.harbor-hospital.example", "a ward's", "approved"),
  at("SAMUEL.FARROWDALE@Bexar-Health.example", "capitals", "approved"),
  at("samuel@bexar-health.example", "the first name only", "in_review"),
  at("u40211@bexar-health.example", "a staff number", "in_review"),
  at("frontdesk@lakeside-clinic.example", "a shared desk", "in_review"),
  at("s.farrowdale@med.prairie-university.example", "a school", "in_review"),
  at("s.farrowdale@prairie-university.example", "a university", "in_review"),
  at(
    "s.farrowdale@alumni.med.prairie-university.example",
    "alumni",
    "in_review",
  ),
  at("samuel@farrowdale-practice.example", "a practice of own", "in_review"),
  at("sam.farrowdale@postbox.example", "free mail", "in_review"),
  at("sfarrowdale@gmail.com", "well-known free mail", "in_review"),
  {
    what: "free mail of another person's name, as couples share",
    person: samuel,
    typed: { workEmail: "theresa.cole@postbox.example" },
    expected: "in_review",
  },
  ...["ten-minutes.example", "mailinator.com"].map((domain): Case => ({
    what: `throw-away mail at ${domain}, then a work mailbox`,
    person: samuel,
    typed: { workEmail: `samuel@${domain}` },
    expected: "refused: mailbox-disposable",
    next: {
      form: { workEmail: "samuel.farrowdale@harbor-hospital.example" },
      expected: "approved",
    },
  })),
  {
    what: "signed in with the work mailbox already",
    person: samuel,
    typed: { workEmail: "s.t.farrowdale@lakeside-clinic.example" },
    account: "s.t.farrowdale@lakeside-clinic.example",
    expected: "approved",
  },
];

function nurses(): Case[] {
  const person = { name: "JOYCE||HALLOWDEN", codes: "163W00000X" };
  const typed = {
    path: "licence",
    licenceNumber: "RN.334455",
    licenceState: "OH",
    licenceBoard: "Ohio Board of Nursing",
  };
  const nurse = (what: string, more: Record<string, string> = {}): Case => ({
    what,
    person,
    isKnown: false,
    typed: { ...typed, ...more },
    expected: "in_review",
  });
  return [
    nurse("a hospital mailbox that shows the name"),
    nurse("a hospital mailbox that hides it", {
      workEmail: "n2231@harbor-hospital.example",
    }),
    nurse("free mail", { workEmail: "joyce@postbox.example" }),
    nurse("a practical nurse", { profession: "practical-nurse" }),
    nurse("a pharmacy technician", { profession: "pharmacy-technician" }),
    {
      ...nurse("forgets the license number, then adds it", {
        licenceNumber: "",
      }),
      expected: "refused: required",
      next: { form: { licenceNumber: "RN.334455" }, expected: "in_review" },
    },
  ];
}

const program = {
  path: "trainee",
  program: "Prairie University School of Medicine",
  programEndsOn: "in 500 days",
};
const school = "omar.bellwick@med.prairie-university.example";
const learner = (
  what: string,
  more: Record<string, string>,
  expected: Case["expected"] = "in_review",
): Case => ({
  what,
  person: { name: "OMAR||BELLWICK" },
  isKnown: false,
  typed: { ...program, workEmail: school, profession: "physician", ...more },
  expected,
});

const trainees: Case[] = [
  learner("a medical student with the school's mailbox", {}),
  learner("a resident with the hospital's mailbox", {
    workEmail: "omar.bellwick@harbor-hospital.example",
  }),
  learner("a nursing student", { profession: "registered-nurse" }),
  learner("a student with free mail", { workEmail: "omar@postbox.example" }),
  learner(
    "a program that is over",
    { programEndsOn: "in -5 days" },
    "refused: program-over",
  ),
  learner(
    "a profession not aimed at",
    { profession: "trainee" },
    "refused: profession-aimed",
  ),
  learner("a behavior technician in training", {
    profession: "behavior-technician",
  }),
];

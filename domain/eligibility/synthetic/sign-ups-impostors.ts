import type { SignUp } from "./sign-up.ts";
import { signUpsOf, type Case } from "./sign-up-cases.ts";

// People who know every public fact about somebody: name, number, license,
// profession and address. What they lack is that person's mailbox.

export function impostorSignUps(): SignUp[] {
  return [
    ...signUpsOf("impostors with a mailbox anyone can have", 1500, anyMail),
    ...signUpsOf("impostors without the owner's mailbox", 1520, noMail),
    ...signUpsOf("look-alike domains", 1540, lookalikes),
    ...signUpsOf("people at the same hospital", 1570, colleagues),
    ...signUpsOf("academic addresses of others", 1590, academics),
    ...signUpsOf("impostors by other paths", 1600, otherPaths),
  ];
}

export const victim = {
  name: "MARIA|C|ALVAREZ",
  codes: "390200000X 363LF0000X",
  licence: "AP112233",
  place: "SAN ANTONIO|TX|78229",
};
export const everyFact = { licenceNumber: "AP-112233", licenceState: "TX" };

const impostor = (
  what: string,
  workEmail: string,
  more: Partial<Case> = {},
): Case => ({
  what,
  person: victim,
  typed: { ...everyFact, workEmail },
  isOwner: false,
  expected: "in_review",
  ...more,
});

const anyMail: Case[] = [
  impostor(
    "the owner's name at a free service",
    "maria.alvarez@postbox.example",
  ),
  impostor("an initial at a free service", "m.alvarez@gmail.com"),
  impostor("another name at a free service", "lucky.winner@yahoo.com"),
  impostor("the owner's name at a service of phones", "malvarez@icloud.com"),
  impostor("a domain of their own", "maria.alvarez@alvarez-maria.example"),
  impostor(
    "a domain that sounds of health",
    "maria.alvarez@texas-nurses.example",
  ),
  impostor(
    "a domain that sounds like a clinic",
    "m.alvarez@alvarezclinic.example",
  ),
  impostor("an unjudged company", "maria.alvarez@acme-widgets.example"),
  impostor("a town's address", "maria.alvarez@ci.sanantonio.tx.us"),
  impostor("throw-away mail", "maria.alvarez@ten-minutes.example", {
    expected: "refused: mailbox-disposable",
  }),
  impostor(
    "throw-away mail of a known kind",
    "maria.alvarez@guerrillamail.com",
    {
      expected: "refused: mailbox-disposable",
    },
  ),
  impostor(
    "letters that only look like the domain's",
    "maria.alvarez@bехar-health.example",
    {
      expected: "refused: email-form",
    },
  ),
];

const noMail: Case[] = [
  "maria.alvarez@bexar-health.example",
  "m.alvarez@harbor-hospital.example",
  "maria.alvarez@med.prairie-university.example",
  "maria.alvarez@icu.harbor-hospital.example",
  "malvarez@lakeside-clinic.example",
].map((workEmail) =>
  impostor(`names ${workEmail}, and never sees the code`, workEmail, {
    holdsMailbox: false,
    expected: "confirming",
  }),
);

const lookalikes: Case[] = [
  "bexar-heath.example",
  "bexar-haelth.example",
  "bexar-healthh.example",
  "harbour-hospital.example",
  "harbor-hospitl.example",
  "lakeside-clinlc.example",
  "med.prairie-universlty.example",
  "xn--bxar-health-c7a.example",
  "mail.xn--harbr-hospital-kob.example",
  "xn--lakeside-clnic-9jb.example",
  "bexarhealth.example",
  "bexar-health-mail.example",
  "mail-bexar-health.example",
  "my-harbor-hospital.example",
  "bexar-health.com",
  "harbor-hospital.org",
  "bexar-health.example.mail-login.example",
  "harbor-hospital.example.attacker.example",
].map((domain) => impostor(domain, `maria.alvarez@${domain}`));

const colleagues: Case[] = [
  ["a billing clerk", "dana.tillworth@bexar-health.example"],
  ["a clerk of the same family name", "j.alvarez@bexar-health.example"],
  ["a clerk of the same first name", "maria@bexar-health.example"],
  ["another Maria", "maria.tillworth@bexar-health.example"],
  ["the front desk", "frontdesk@bexar-health.example"],
  ["a department", "nursing.office@harbor-hospital.example"],
  [
    "the owner's name in a tag",
    "d.tillworth+maria.alvarez@bexar-health.example",
  ],
  [
    "the owner's name with more behind it",
    "maria.alvarez.fan@bexar-health.example",
  ],
  [
    "the owner's name with more before it",
    "notmariaalvarez@bexar-health.example",
  ],
  ["a staff number", "x20931@harbor-hospital.example"],
].map(([what = "", workEmail = ""]) => impostor(what, workEmail));

const academics: Case[] = [
  ["a student of the owner's name", "maria.alvarez@prairie-university.example"],
  [
    "a medical student of the owner's name",
    "maria.alvarez@med.prairie-university.example",
  ],
  [
    "a graduate of the owner's name",
    "maria.alvarez@alumni.prairie-university.example",
  ],
  [
    "a medical graduate of the owner's name",
    "maria.alvarez@alumni.med.prairie-university.example",
  ],
  ["a donor", "maria.alvarez@foundation.harbor-hospital.example"],
  ["a pensioner", "maria.alvarez@retirees.bexar-health.example"],
  ["a professor emerita", "maria.alvarez@emeriti.bexar-health.example"],
].map(([what = "", workEmail = ""]) => impostor(what, workEmail));

const otherPaths: Case[] = [
  impostor("a nurse's license, free mail", "m.alvarez@postbox.example", {
    typed: {
      path: "licence",
      ...everyFact,
      profession: "registered-nurse",
      workEmail: "m.alvarez@postbox.example",
    },
  }),
  impostor(
    "a nurse's license, a clerk's mailbox",
    "d.tillworth@harbor-hospital.example",
    {
      typed: {
        path: "licence",
        ...everyFact,
        profession: "registered-nurse",
        workEmail: "d.tillworth@harbor-hospital.example",
      },
    },
  ),
  impostor("calls herself a student", "maria.alvarez@postbox.example", {
    typed: {
      path: "trainee",
      program: "A school",
      programEndsOn: "in 300 days",
      profession: "physician",
      workEmail: "maria.alvarez@postbox.example",
    },
  }),
  impostor(
    "an ended number, of somebody who died",
    "maria.alvarez@postbox.example",
    {
      person: { ...victim, ended: "2024-08-01" },
    },
  ),
  impostor(
    "the number of somebody in training",
    "maria.alvarez@postbox.example",
    {
      person: { ...victim, codes: "390200000X" },
      typed: {
        workEmail: "maria.alvarez@postbox.example",
        profession: "physician",
      },
    },
  ),
  impostor(
    "another person's number under the own name",
    "dana.tillworth@bexar-health.example",
    {
      typed: {
        firstName: "Dana",
        lastName: "Tillworth",
        workEmail: "dana.tillworth@bexar-health.example",
      },
    },
  ),
];

import { castNpi, recordOf, type SignUp } from "./sign-up.ts";
import { signUpsOf, type Case } from "./sign-up-cases.ts";

// True owners by what they type for a number, and by what the registry holds.

const plain = "MARIA|C|ALVAREZ";

export function numberSignUps(): SignUp[] {
  return [
    ...signUpsOf("mistyped numbers", 1220, mistyped()),
    ...signUpsOf("numbers of others, and of nobody", 1235, strange()),
    ...signUpsOf("organisation's number", 1250, organisations()),
    ...signUpsOf("ended, restored, replaced", 1270, lives()),
    ...signUpsOf("codes in later slots", 1290, slots),
    ...signUpsOf("licenses and places", 1310, licences),
  ];
}

function mistyped(): Case[] {
  const slip = (
    at: number,
    what: string,
    typed: (npi: string) => string,
    problem: string,
  ): Case => {
    const npi = castNpi(1220 + at);
    return {
      what: `${what}, then right`,
      person: { name: plain },
      typed: { npi: typed(npi) },
      expected: `refused: npi-${problem}`,
      next: { form: { npi }, expected: "approved" },
    };
  };
  return [
    ...[0, 1, 2].map((at) =>
      slip(at, "two neighbouring digits swapped", swapped, "check-digit"),
    ),
    ...[3, 4].map((at) => slip(at, "one digit wrong", oneWrong, "check-digit")),
    slip(5, "nine digits", (npi) => npi.slice(0, 9), "length"),
    slip(6, "a letter O", (npi) => `O${npi.slice(1)}`, "characters"),
    slip(7, "no number at all", () => "", "missing"),
    {
      what: "blanks and hyphens in the number",
      person: { name: plain },
      typed: {
        npi: castNpi(1228).replace(/(\d{4})(\d{3})(\d{3})/, "$1 $2-$3"),
      },
      expected: "approved",
    },
  ];
}

/** The check digit sees every swap of neighbours but that of 0 and 9. */
function swapped(npi: string): string {
  const at = [2, 3, 4, 5, 6, 7, 8].find(
    (from) =>
      npi[from] !== npi[from + 1] &&
      !["09", "90"].includes(npi.slice(from, from + 2)),
  )!;
  return npi.slice(0, at) + npi[at + 1] + npi[at] + npi.slice(at + 2);
}

function oneWrong(npi: string): string {
  return `${npi.slice(0, 5)}${(Number(npi[5]) + 1) % 10}${npi.slice(6)}`;
}

function strange(): Case[] {
  const other = recordOf(1245, { name: "GRACE||MENSAH" });
  return [
    {
      what: "another person's valid number, then their own",
      person: { name: plain },
      typed: { npi: other.npi },
      besides: [other],
      expected: "in_review",
      next: { form: { npi: castNpi(1235) }, expected: "approved" },
    },
    {
      what: "a valid number nobody has",
      person: { name: plain },
      isKnown: false,
      expected: "in_review",
    },
    {
      what: "a number too new for the snapshot",
      person: { name: "NADIA||HADDAD" },
      isKnown: false,
      expected: "in_review",
    },
  ];
}

function organisations(): Case[] {
  return [0, 1, 2].map((at) => {
    const clinic = recordOf(1260 + at, {
      name: "||",
      organisation: "BEXAR HEALTH MEDICAL GROUP",
      codes: "193200000X",
    });
    return {
      what: "the clinic's number, then their own",
      person: { name: plain },
      typed: { npi: clinic.npi },
      besides: [clinic],
      expected: "refused: npi-organisation",
      next: { form: { npi: castNpi(1250 + at) }, expected: "approved" },
    };
  });
}

function lives(): Case[] {
  const ended = "2025-04-01";
  const successor = (at: number) => recordOf(1280 + at, { name: plain });
  return [
    {
      what: "a deactivated number",
      person: { name: plain, ended },
      expected: "in_review",
    },
    {
      what: "a deactivated number of which only the date is left",
      person: { name: "||", ended },
      typed: {
        firstName: "Maria",
        lastName: "Alvarez",
        workEmail: "maria.alvarez@bexar-health.example",
        profession: "physician",
        practiceState: "OH",
        practiceZip: "43210",
      },
      expected: "in_review",
    },
    ...[0, 1].map((): Case => ({
      what: "deactivated once, and active again",
      person: { name: plain, ended, back: "2025-06-01" },
      expected: "approved",
    })),
    ...[0, 1].map((at): Case => ({
      what: "a replaced number, then the one in its place",
      person: { name: plain, ended, replacement: successor(at).npi },
      besides: [successor(at)],
      expected: "asked",
      next: { form: { npi: successor(at).npi }, expected: "approved" },
    })),
  ];
}

const slots: Case[] = [
  ...[
    "390200000X 363LF0000X",
    "390200000X 207RR0500X",
    "174400000X 2084P0800X",
    "172A00000X 225100000X",
    "390200000X 390200000X 183500000X",
  ].map((codes): Case => ({
    what: `the profession behind other codes: ${codes}`,
    person: { name: "SAMUEL||FARROWDALE", codes },
    expected: "approved",
  })),
  {
    what: "only the code of trainees, years after",
    person: { name: "SAMUEL||FARROWDALE", codes: "390200000X" },
    typed: { profession: "physician" },
    expected: "in_review",
  },
  {
    what: "only the code of specialists",
    person: { name: "SAMUEL||FARROWDALE", codes: "174400000X" },
    typed: { profession: "physician" },
    expected: "in_review",
  },
  {
    what: "a code withdrawn from the set",
    person: { name: "SAMUEL||FARROWDALE", codes: "103TE1000X" },
    typed: { profession: "psychologist" },
    expected: "in_review",
  },
  {
    what: "another profession than any slot holds",
    person: { name: "SAMUEL||FARROWDALE", codes: "183500000X" },
    typed: { profession: "physician" },
    expected: "in_review",
  },
];

const ohio = { licenceState: "OH" };
const licences: Case[] = [
  {
    what: "the license written otherwise",
    person: { name: plain, licence: "35.098765" },
    typed: { ...ohio, licenceNumber: "35-098765" },
    expected: "approved",
  },
  {
    what: "a license, where the registry holds a filler",
    person: { name: plain, licence: "PENDING" },
    typed: { ...ohio, licenceNumber: "35098765" },
    expected: "approved",
  },
  {
    what: "a license of another state than the registry's",
    person: { name: plain, licence: "35098765" },
    typed: { licenceState: "TX", licenceNumber: "Q1234" },
    expected: "approved",
  },
  {
    what: "another license of the same state: renumbered since",
    person: { name: plain, licence: "35098765" },
    typed: { ...ohio, licenceNumber: "35111111" },
    expected: "in_review",
  },
  {
    what: "moved to another state since",
    person: { name: plain },
    typed: { practiceState: "TX", practiceZip: "78229" },
    expected: "approved",
  },
  ...["SAN JUAN|PR|00921", "TAMUNING|GU|96913", "APO|AE|09180"].map(
    (place): Case => ({
      what: `practises in ${place}`,
      person: { name: plain, place },
      expected: "approved",
    }),
  ),
  {
    what: "a state that there is not, then the right one",
    person: { name: plain },
    typed: { practiceState: "ON" },
    expected: "refused: state-unknown",
    next: { form: { practiceState: "OH" }, expected: "approved" },
  },
];

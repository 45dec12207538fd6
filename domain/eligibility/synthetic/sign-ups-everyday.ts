import { findProfession, professionsOfCode } from "../professions.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import { demoWorld, entryOf } from "../registry/synthetic.ts";
import { below, diceOf } from "./draw.ts";
import { providerOf } from "./provider.ts";
import {
  formOf,
  letters,
  mailboxOf,
  titled,
  type Decided,
  type SignUp,
  type Step,
} from "./sign-up.ts";

/**
 * Everyday sign-ups of true owners: the sample over which the share of those
 * decided without a person is counted. `docs/synthetic.md` argues each number.
 */
export const everydayMix = {
  /** How they are known. */
  path: { npi: 141, licence: 4, trainee: 5 },
  /** The typed name beside the record's, of those with a number. */
  name: {
    exact: 133,
    "other spelling": 1,
    "one letter off": 2,
    "second family name": 1,
    "initial only": 1,
    nickname: 1,
    "former name": 1,
    "unlisted married name": 1,
  },
  /** The work mailbox, of those with a number. */
  mailbox: {
    "care, shows the name": 127,
    "care, hides the name": 3,
    "health school": 3,
    "other academic": 1,
    "own practice, not judged": 3,
    "free mail": 4,
  },
} as const;

type NameKind = keyof typeof everydayMix.name;
type MailboxKind = keyof typeof everydayMix.mailbox;

const count = everydayMix.path.npi;
const firstRow = 60_000_000;

export function everydaySignUps(): SignUp[] {
  const people = clinicians(count);
  const names = shuffled(spread(everydayMix.name), "name");
  const mailboxes = shuffled(spread(everydayMix.mailbox), "mailbox");
  return [
    ...people.map((record, at) =>
      byNumber(record, at, names[at]!, mailboxes[at]!),
    ),
    ...clinicians(everydayMix.path.licence, count).map(byLicence),
    ...clinicians(everydayMix.path.trainee, count + 40).map(inTraining),
  ];
}

/** Rows of the synthetic registry whose profession is eligible, as they come. */
function clinicians(wanted: number, skip = 0): RegistryEntry[] {
  const found: RegistryEntry[] = [];
  for (let index = firstRow + skip * 10; found.length < wanted; index += 1) {
    const provider = providerOf(demoWorld, index);
    if (provider.kind !== "person" || provider.practice?.country !== "US") {
      continue;
    }
    const record = entryOf(provider);
    if (professionOf(record)) found.push(record);
  }
  return found;
}

function professionOf(record: RegistryEntry): string | undefined {
  return record.taxonomyCodes
    .flatMap((code) => professionsOfCode(code))
    .find(({ id }) => findProfession(id)?.class === "eligible")?.id;
}

function byNumber(
  record: RegistryEntry,
  at: number,
  nameKind: NameKind,
  mailboxKind: MailboxKind,
): SignUp {
  const person = named(record, nameKind);
  const form = {
    ...formOf(person.record),
    profession: professionOf(record)!,
    firstName: person.first,
    lastName: person.last,
    workEmail: mailboxAt(person, mailboxKind, at),
    ...licenceOf(record, at),
  };
  const isPlain = mailboxKind === "care, shows the name" && !person.doubt;
  const end: Decided = isPlain ? "approved" : "in_review";
  return {
    ...everyday(at, `${nameKind}; ${mailboxKind}`),
    steps: person.corrected
      ? [
          claim(form, "asked"),
          { ...claim(person.corrected, end), send: "correction" },
        ]
      : [claim(form, end)],
    records: [person.record],
  };
}

type Named = {
  record: RegistryEntry;
  /** As typed. */
  first: string;
  last: string;
  /** Whether a name like this is left to a person. */
  doubt: boolean;
  /** What they type when asked to look again. */
  corrected?: Record<string, string>;
};

/** The same person, with a name that differs from the record as `kind` says. */
function named(record: RegistryEntry, kind: NameKind): Named {
  const first = titled(record.firstName);
  const last = titled(record.lastName);
  const plain = { record, first, last, doubt: false };
  const as = (changes: Partial<RegistryEntry>) => ({ ...record, ...changes });
  switch (kind) {
    case "exact":
      return plain;
    case "other spelling":
      return { ...plain, record: as({ lastName: "OBRIEN" }), last: "O’Brien" };
    case "one letter off":
      return {
        ...plain,
        record: as({ lastName: "HARRINGTON" }),
        last: "Harrignton",
        corrected: { firstName: first, lastName: "Harrington" },
      };
    case "second family name":
      return { ...plain, last: `${last}-Sandoval`, doubt: true };
    case "initial only":
      return { ...plain, first: first.charAt(0), doubt: true };
    case "nickname":
      return { ...plain, record: as({ firstName: "ROBERT" }), first: "Bob" };
    case "former name": {
      const former = {
        otherLastName: "WHITFIELD",
        otherFirstName: record.firstName,
      };
      return { ...plain, record: as(former), last: "Whitfield", doubt: true };
    }
    case "unlisted married name":
      return { ...plain, last: "Castellanos", doubt: true };
  }
}

function mailboxAt(person: Named, kind: MailboxKind, at: number): string {
  const first = letters(person.record.firstName);
  const last = letters(person.corrected?.lastName ?? person.last);
  const own = { firstName: first, lastName: last };
  switch (kind) {
    case "care, shows the name": {
      const forms = [
        `${first}.${last}`,
        `${first.charAt(0)}${last}`,
        `${last}${first.charAt(0)}`,
        `${first.charAt(0)}.${last}`,
      ];
      return `${forms[at % forms.length]}@${hospitals[at % hospitals.length]}`;
    }
    case "care, hides the name":
      return `u${40_000 + at}@harbor-hospital.example`;
    case "health school":
      return mailboxOf(own, "med.prairie-university.example");
    case "other academic":
      return mailboxOf(own, "prairie-university.example");
    case "own practice, not judged":
      return `office@${last}-practice.example`;
    case "free mail":
      return mailboxOf(own, "postbox.example");
  }
}

const hospitals = [
  "harbor-hospital.example",
  "bexar-health.example",
  "lakeside-clinic.example",
];

/** Every second person adds the licence that the registry lists, where it does. */
function licenceOf(record: RegistryEntry, at: number): Record<string, string> {
  const slot = record.licenceNumbers.findIndex((text) => /\d/.test(text));
  if (at % 2 === 1 || slot < 0) return {};
  return {
    licenceNumber: record.licenceNumbers[slot]!,
    licenceState: record.licenceStates[slot]!,
  };
}

/** A staff nurse, of whom no registry has heard. */
function byLicence(record: RegistryEntry, at: number): SignUp {
  const form = {
    ...formOf(record),
    path: "licence",
    profession: "registered-nurse",
    licenceNumber: `RN${300_000 + at}`,
    licenceState: record.practiceState,
  };
  return {
    ...everyday(1000 + at, "a nurse without a number"),
    steps: [claim(form, "in_review")],
    records: [],
  };
}

function inTraining(record: RegistryEntry, at: number): SignUp {
  const form = {
    ...formOf(record),
    path: "trainee",
    profession: at % 2 === 0 ? "physician" : "registered-nurse",
    program: "Prairie University, School of Medicine",
    programEndsOn: "in 400 days",
    workEmail: mailboxOf(record, "med.prairie-university.example"),
  };
  return {
    ...everyday(2000 + at, "in training"),
    steps: [claim(form, "in_review")],
    records: [],
  };
}

function everyday(at: number, what: string) {
  return {
    id: `everyday-${at}`,
    category: "everyday owners",
    what,
    isOwner: true,
    isEveryday: true,
    account: `everyday-${at}@postbox.example`,
    after: 0,
  };
}

function claim(form: Record<string, string>, expected: Decided): Step {
  return { send: "claim", form, holdsMailbox: true, expected };
}

/** Each kind as often as the mix says. */
function spread<Kind extends string>(mix: Record<Kind, number>): Kind[] {
  return Object.entries<number>(mix).flatMap(([kind, many]) =>
    Array.from({ length: many }, () => kind as Kind),
  );
}

/** Always the same order, and no order that one list shares with another. */
function shuffled<T>(list: T[], salt: string): T[] {
  return list
    .map((item, at) => ({ item, key: below(diceOf(1, at), salt, 1_000_000) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

import { professionsOfCode } from "../professions.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import { syntheticNpi } from "./numbers.ts";

/** What a sign-up has come to after a step. */
export type Decided =
  | "approved"
  | "in_review"
  | "asked"
  | "declined"
  /** The work mailbox is not theirs to prove. */
  | "confirming"
  /** The form said what is wrong: `refused: npi-check-digit`. */
  | `refused: ${string}`;

/** One form sent, and what must come of it. */
export type Step = {
  /** `claim` sends the whole form, `correction` only the names asked about. */
  send: "claim" | "correction";
  /** As typed. A date may be "in 400 days". */
  form: Record<string, string>;
  /** Whether this person can read the claimed work mailbox. */
  holdsMailbox: boolean;
  expected: Decided;
};

/** A person who signs up, labelled with what must come of it. */
export type SignUp = {
  id: string;
  category: string;
  /** In a few words: what is special here. */
  what: string;
  /** Whether they are the person whose record they claim. */
  isOwner: boolean;
  /** Of the sample whose mix stands for everyday sign-ups. */
  isEveryday: boolean;
  /** Their account's address, proven already. */
  account: string;
  /** The network they come from, where that matters. */
  network?: string;
  /** Takes its steps after those of this many others' rounds. */
  after: number;
  steps: Step[];
  /** What the registry holds for this case. */
  records: RegistryEntry[];
};

export type Sketch = {
  /** "First|Middle|Last|Suffix", as the registry has it. */
  name: string;
  /** "First|Middle|Last": a former or professional name. */
  other?: string;
  codes?: string;
  /** "City|ST|ZIP". */
  place?: string;
  licence?: string;
  ended?: string;
  back?: string;
  replacement?: string;
  organisation?: string;
};

// Apart from the rows of any registry that is generated.
const firstIndex = 91_000_000;

/** The number of the person at place `at` among the cast. */
export function castNpi(at: number): string {
  return syntheticNpi(firstIndex + at);
}

/** A registry record drawn up for a case. Long known and long unchanged. */
export function recordOf(at: number, sketch: Sketch): RegistryEntry {
  const [first = "", middle = "", last = "", suffix = ""] =
    sketch.name.split("|");
  const [otherFirst = "", otherMiddle = "", otherLast = ""] = (
    sketch.other ?? ""
  ).split("|");
  const [city = "", state = "", zip = ""] = placeOf(sketch);
  const codes = codesOf(sketch);
  const licence = sketch.licence ?? "";
  const own = codes.length - 1;
  return {
    npi: castNpi(at),
    entityType: sketch.organisation ? 2 : 1,
    organisation: sketch.organisation ?? "",
    lastName: last,
    firstName: first,
    middleName: middle,
    suffix,
    credential: "",
    otherLastName: otherLast,
    otherFirstName: otherFirst,
    otherMiddleName: otherMiddle,
    otherNameType: otherLast ? "1" : "",
    practiceLine: "1 ACCEPTANCE WAY",
    practiceCity: city,
    practiceState: state,
    zips: [zip],
    taxonomyCodes: codes,
    licenceNumbers: codes.map((_, slot) => (slot === own ? licence : "")),
    licenceStates: codes.map((_, slot) =>
      slot === own && licence ? state : "",
    ),
    primarySlot: 0,
    enumeratedOn: new Date("2011-06-01"),
    updatedOn: new Date("2024-02-01"),
    deactivatedOn: sketch.ended ? new Date(sketch.ended) : null,
    reactivatedOn: sketch.back ? new Date(sketch.back) : null,
    replacementNpi: sketch.replacement ?? null,
  };
}

export function codesOf({ codes = "207R00000X" }: Sketch): string[] {
  return codes.split(" ");
}

export function placeOf({ place = "COLUMBUS|OH|43210" }: Sketch): string[] {
  return place.split("|");
}

/** The form as the person of a record would fill it in without a thought. */
export function formOf(record: RegistryEntry): Record<string, string> {
  const code = record.taxonomyCodes.at(-1) ?? "";
  return {
    path: "npi",
    firstName: titled(record.firstName),
    lastName: titled(record.lastName),
    profession: professionsOfCode(code)[0]?.id ?? "other",
    npi: record.npi,
    workEmail: mailboxOf(record, "harbor-hospital.example"),
    practiceState: record.practiceState,
    practiceZip: record.zips[0] ?? "",
    attested: "yes",
    returnTo: "/",
  };
}

/** maria.alvarez@…, as hospitals give addresses out. */
export function mailboxOf(
  { firstName, lastName }: { firstName: string; lastName: string },
  domain: string,
): string {
  return `${letters(firstName)}.${letters(lastName)}@${domain}`;
}

export function letters(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}

/** "DE LA CRUZ" as somebody writes it: De La Cruz. */
export function titled(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(^|[\s'-])\p{L}/gu, (start) => start.toUpperCase());
}

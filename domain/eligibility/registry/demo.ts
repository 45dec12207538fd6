import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";

/**
 * A person of the demonstration: what to type into the claim form, and the
 * registry record behind it. Nobody of these exists.
 */
export type DemoProvider = {
  /** What this person's claim shows. */
  shows: string;
  firstName: string;
  lastName: string;
  profession: string;
  state: string;
  zip: string;
  licence: string;
  workEmail: string;
  record: RegistryEntry;
};

// Far behind any index that a synthetic registry reaches.
const firstIndex = 90_000_000;

export const demoProviders: DemoProvider[] = [
  provider(0, "is approved at once: everything fits", {
    name: "Maria|C|Alvarez",
    profession: "nurse-practitioner",
    credential: "FNP-C",
    codes: ["390200000X", "363LF0000X"],
    place: "San Antonio|TX|78229",
    licence: "AP112233",
    workEmail: "m.alvarez@bexar-health.example",
  }),
  provider(1, "is approved at once under a nickname", {
    name: "Robert|J|Okafor",
    profession: "physician",
    credential: "MD",
    codes: ["207RR0500X"],
    place: "Columbus|OH|43210",
    licence: "35098765",
    workEmail: "bob.okafor@harbor-hospital.example",
  }),
  provider(2, "is approved at once with marks in the name", {
    name: "Zoë||Lindqvist-Peña",
    profession: "pharmacist",
    credential: "PHARMD",
    codes: ["183500000X"],
    place: "Rochester|MN|55905",
    licence: "121212",
    workEmail: "zoe.lindqvist@lakeside-clinic.example",
  }),
  provider(3, "goes to a reviewer: only a former name fits (use Whitfield)", {
    name: "Hannah|R|Stone",
    other: "Hannah|R|Whitfield",
    profession: "physical-therapist",
    credential: "DPT",
    codes: ["225100000X"],
    place: "Atlanta|GA|30303",
    licence: "PT004455",
    workEmail: "h.whitfield@lakeside-clinic.example",
  }),
  provider(4, "goes to a reviewer: a free mailbox proves nothing", {
    name: "Samuel||Nguyen",
    profession: "physician-assistant",
    credential: "PA-C",
    codes: ["363AM0700X"],
    place: "Sacramento|CA|95814",
    licence: "PA54321",
    workEmail: "sam.nguyen@postbox.example",
  }),
  provider(5, "goes to a reviewer: the number is deactivated", {
    name: "Grace||Mensah",
    profession: "psychologist",
    credential: "PSYD",
    codes: ["103TC0700X"],
    place: "Boston|MA|02115",
    deactivatedOn: "2025-04-01",
    licence: "PSY9090",
    workEmail: "g.mensah@harbor-hospital.example",
  }),
];

/** An organisation's number, to see that the form explains it. */
export const demoOrganisation: RegistryEntry = {
  ...demoProviders[0]!.record,
  npi: syntheticNpi(firstIndex + 6),
  entityType: 2,
  organisation: "BEXAR HEALTH MEDICAL GROUP",
  lastName: "",
  firstName: "",
  middleName: "",
  credential: "",
  taxonomyCodes: ["193200000X"],
  licenceNumbers: [""],
  licenceStates: [""],
  primarySlot: 0,
};

type Sketch = {
  /** "First|Middle|Last". */
  name: string;
  other?: string;
  profession: string;
  credential: string;
  codes: string[];
  /** "City|ST|ZIP". */
  place: string;
  licence: string;
  workEmail: string;
  deactivatedOn?: string;
};

function provider(offset: number, shows: string, sketch: Sketch): DemoProvider {
  const [firstName = "", , lastName = ""] = sketch.name.split("|");
  const [, state = "", zip = ""] = sketch.place.split("|");
  const { profession, licence, workEmail } = sketch;
  return {
    shows,
    firstName,
    lastName,
    profession,
    state,
    zip,
    licence,
    workEmail,
    record: recordOf(syntheticNpi(firstIndex + offset), sketch),
  };
}

function recordOf(npi: string, sketch: Sketch): RegistryEntry {
  const [first = "", middle = "", last = ""] = sketch.name
    .toUpperCase()
    .split("|");
  const [otherFirst = "", otherMiddle = "", otherLast = ""] = (
    sketch.other ?? ""
  )
    .toUpperCase()
    .split("|");
  const [city = "", state = "", zip = ""] = sketch.place
    .toUpperCase()
    .split("|");
  const lastSlot = sketch.codes.length - 1;
  const inLastSlot = (text: string) =>
    sketch.codes.map((_, slot) => (slot === lastSlot ? text : ""));
  return {
    npi,
    entityType: 1,
    organisation: "",
    lastName: last,
    firstName: first,
    middleName: middle,
    suffix: "",
    credential: sketch.credential,
    otherLastName: otherLast,
    otherFirstName: otherFirst,
    otherMiddleName: otherMiddle,
    otherNameType: otherLast ? "1" : "",
    practiceLine: "1 DEMONSTRATION WAY",
    practiceCity: city,
    practiceState: state,
    zips: [zip],
    taxonomyCodes: sketch.codes,
    licenceNumbers: inLastSlot(sketch.licence),
    licenceStates: inLastSlot(state),
    primarySlot: lastSlot,
    enumeratedOn: new Date("2011-06-01"),
    updatedOn: new Date("2024-02-01"),
    deactivatedOn: sketch.deactivatedOn ? new Date(sketch.deactivatedOn) : null,
    reactivatedOn: null,
    replacementNpi: null,
  };
}

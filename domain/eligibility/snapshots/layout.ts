/**
 * The columns of the main data file by name, never by place (NPPES Data
 * Dissemination readme). V2 calls the sex column what V1 called gender; V3
 * appends the `npi_…` columns.
 */
export type Layout = "V1" | "V2" | "V3";

const address = (kind: string) => [
  `Provider First Line Business ${kind} Address`,
  `Provider Second Line Business ${kind} Address`,
  ...["City Name", "State Name", "Postal Code"].map(
    (part) => `Provider Business ${kind} Address ${part}`,
  ),
  `Provider Business ${kind} Address Country Code (If outside U.S.)`,
  `Provider Business ${kind} Address Telephone Number`,
  `Provider Business ${kind} Address Fax Number`,
];

const slots = (count: number, names: string[]) =>
  Array.from({ length: count }, (_, slot) =>
    names.map((name) => `${name}_${slot + 1}`),
  ).flat();

const authorized = (names: string[]) =>
  names.map((name) => `Authorized Official ${name}`);

export const slotCount = 15;

const taxonomySlot = [
  "Healthcare Provider Taxonomy Code",
  "Provider License Number",
  "Provider License Number State Code",
  "Healthcare Provider Primary Taxonomy Switch",
];

const personName = [
  "Provider Last Name (Legal Name)",
  "Provider First Name",
  "Provider Middle Name",
  "Provider Name Prefix Text",
  "Provider Name Suffix Text",
  "Provider Credential Text",
];

const otherName = [
  "Provider Other Last Name",
  "Provider Other First Name",
  "Provider Other Middle Name",
  "Provider Other Name Prefix Text",
  "Provider Other Name Suffix Text",
  "Provider Other Credential Text",
  "Provider Other Last Name Type Code",
];

const v3Names = [
  "npi_managed_by",
  "npi_activation_status",
  "npi_activation_change_reason_list",
  "npi_activation_future_change_date",
  "npi_fhir_url",
];

/** The 330 columns of V2 in their order. */
export const v2Names: readonly string[] = [
  "NPI",
  "Entity Type Code",
  "Replacement NPI",
  "Employer Identification Number (EIN)",
  "Provider Organization Name (Legal Business Name)",
  ...personName,
  "Provider Other Organization Name",
  "Provider Other Organization Name Type Code",
  ...otherName,
  ...address("Mailing"),
  ...address("Practice Location"),
  "Provider Enumeration Date",
  "Last Update Date",
  "NPI Deactivation Reason Code",
  "NPI Deactivation Date",
  "NPI Reactivation Date",
  "Provider Sex Code",
  ...authorized([
    "Last Name",
    "First Name",
    "Middle Name",
    "Title or Position",
    "Telephone Number",
  ]),
  ...slots(slotCount, taxonomySlot),
  ...slots(50, [
    "Other Provider Identifier",
    "Other Provider Identifier Type Code",
    "Other Provider Identifier State",
    "Other Provider Identifier Issuer",
  ]),
  "Is Sole Proprietor",
  "Is Organization Subpart",
  "Parent Organization LBN",
  "Parent Organization TIN",
  ...authorized(["Name Prefix Text", "Name Suffix Text", "Credential Text"]),
  ...slots(slotCount, ["Healthcare Provider Taxonomy Group"]),
  "Certification Date",
];

const known = new Set([...v2Names, ...v3Names, "Provider Gender Code"]);

const practice = "Provider Business Practice Location Address";
const mailing = "Provider Business Mailing Address";
const country = "Country Code (If outside U.S.)";

/** The columns a record is made of, besides the taxonomy slots. */
export const recordNames = {
  npi: "NPI",
  entityType: "Entity Type Code",
  replacementNpi: "Replacement NPI",
  organisation: "Provider Organization Name (Legal Business Name)",
  lastName: "Provider Last Name (Legal Name)",
  firstName: "Provider First Name",
  middleName: "Provider Middle Name",
  suffix: "Provider Name Suffix Text",
  credential: "Provider Credential Text",
  otherLastName: "Provider Other Last Name",
  otherFirstName: "Provider Other First Name",
  otherMiddleName: "Provider Other Middle Name",
  otherNameType: "Provider Other Last Name Type Code",
  practiceLine: "Provider First Line Business Practice Location Address",
  practiceCity: `${practice} City Name`,
  practiceState: `${practice} State Name`,
  practiceZip: `${practice} Postal Code`,
  practiceCountry: `${practice} ${country}`,
  mailingZip: `${mailing} Postal Code`,
  mailingCountry: `${mailing} ${country}`,
  enumeratedOn: "Provider Enumeration Date",
  updatedOn: "Last Update Date",
  deactivatedOn: "NPI Deactivation Date",
  reactivatedOn: "NPI Reactivation Date",
} as const;

export type RecordColumn = keyof typeof recordNames;

export type SlotColumns = {
  code: number;
  licence: number;
  state: number;
  primary: number;
};

export type MainLayout = {
  layout: Layout;
  at: Record<RecordColumn, number>;
  slots: SlotColumns[];
  /** Required columns that are not there: then nothing can be read. */
  missing: string[];
  /** Columns nobody has heard of: ignored, and said so. */
  unknown: string[];
};

/** Where everything stands in a file with these column names. */
export function readMainHeader(names: string[]): MainLayout {
  const place = placesOf(names);
  const wanted = [...Object.values(recordNames), ...slots(15, taxonomySlot)];
  const columns = Object.entries(recordNames) as [RecordColumn, string][];
  return {
    layout: layoutOf(place),
    at: Object.fromEntries(
      columns.map(([column, name]) => [column, place.get(name) ?? -1]),
    ) as Record<RecordColumn, number>,
    slots: Array.from({ length: slotCount }, (_, slot) => {
      const [code = -1, licence = -1, state = -1, primary = -1] =
        taxonomySlot.map((name) => place.get(`${name}_${slot + 1}`) ?? -1);
      return { code, licence, state, primary };
    }),
    missing: wanted.filter((name) => !place.has(name)),
    unknown: names.filter((name) => !known.has(name)),
  };
}

function layoutOf(place: ReadonlyMap<string, number>): Layout {
  if (v3Names.some((name) => place.has(name))) return "V3";
  return place.has("Provider Gender Code") ? "V1" : "V2";
}

export const locationNames = {
  npi: "NPI",
  zip: "Provider Secondary Practice Location Address - Postal Code",
  country: `Provider Secondary Practice Location Address - ${country}`,
} as const;

export const endpointNames = {
  npi: "NPI",
  type: "Endpoint Type",
  endpoint: "Endpoint",
  use: "Use Code",
} as const;

/** Where the named columns of a side file stand; null when one is missing. */
export function findColumns<Column extends string>(
  names: string[],
  wanted: Readonly<Record<Column, string>>,
): Record<Column, number> | null {
  const place = placesOf(names);
  const columns = Object.entries<string>(wanted);
  if (!columns.every(([, name]) => place.has(name))) return null;
  return Object.fromEntries(
    columns.map(([column, name]) => [column, place.get(name)]),
  ) as Record<Column, number>;
}

/**
 * What a file with these column names is. The main file needs only enough to
 * be recognised: what it lacks beyond that is said by name.
 */
export type FileKind = "main" | "locations" | "endpoints" | "other-names";

export function kindOf(names: string[]): FileKind | null {
  const place = placesOf(names);
  if (!place.has("NPI")) return null;
  if (place.has("Endpoint Type") && place.has("Endpoint")) return "endpoints";
  if (place.has(locationNames.zip)) return "locations";
  if (place.has("Entity Type Code") || place.has(recordNames.lastName))
    return "main";
  return place.has("Provider Other Organization Name Type Code")
    ? "other-names"
    : null;
}

/** Spaces vary in the published names ("Address-  Address Line 2"). */
function placesOf(names: string[]): Map<string, number> {
  return new Map(
    names.map((name, at) => [name.replaceAll(/\s+/g, " ").trim(), at]),
  );
}

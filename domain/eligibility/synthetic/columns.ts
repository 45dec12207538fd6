/** Layouts of the dissemination file: before December 2024, since, and announced. */
export type Layout = "V1" | "V2" | "V3";

const person = (start: string) =>
  ["First Name", "Middle Name"].map((part) => `${start}${part}`);

const addressOf = (kind: string) => [
  `Provider First Line Business ${kind} Address`,
  `Provider Second Line Business ${kind} Address`,
  ...[
    "City Name",
    "State Name",
    "Postal Code",
    "Country Code (If outside U.S.)",
    "Telephone Number",
    "Fax Number",
  ].map((part) => `Provider Business ${kind} Address ${part}`),
];

const numbered = (count: number, names: string[]) =>
  Array.from({ length: count }, (_, at) =>
    names.map((name) => name.replace("_n", `_${at + 1}`)),
  ).flat();

const appendedByV3 = [
  "npi_managed_by",
  "npi_activation_status",
  "npi_activation_change_reason_list",
  "npi_activation_future_change_date",
  "npi_fhir_url",
];

/**
 * The column names of the main file, in order: 330 of them, and five more in
 * V3 (NPPES data dissemination readme, V2 layout).
 */
export function columnsOf(layout: Layout): string[] {
  const sex = layout === "V1" ? "Provider Gender Code" : "Provider Sex Code";
  return [
    ...identity,
    ...addressOf("Mailing"),
    ...addressOf("Practice Location"),
    "Provider Enumeration Date",
    "Last Update Date",
    "NPI Deactivation Reason Code",
    "NPI Deactivation Date",
    "NPI Reactivation Date",
    sex,
    ...official,
    ...numbered(15, taxonomySlot),
    ...numbered(50, identifierSlot),
    ...rest,
    ...numbered(15, ["Healthcare Provider Taxonomy Group_n"]),
    "Certification Date",
    ...(layout === "V3" ? appendedByV3 : []),
  ];
}

const identity = [
  "NPI",
  "Entity Type Code",
  "Replacement NPI",
  "Employer Identification Number (EIN)",
  "Provider Organization Name (Legal Business Name)",
  "Provider Last Name (Legal Name)",
  ...person("Provider "),
  "Provider Name Prefix Text",
  "Provider Name Suffix Text",
  "Provider Credential Text",
  "Provider Other Organization Name",
  "Provider Other Organization Name Type Code",
  "Provider Other Last Name",
  ...person("Provider Other "),
  "Provider Other Name Prefix Text",
  "Provider Other Name Suffix Text",
  "Provider Other Credential Text",
  "Provider Other Last Name Type Code",
];

const official = [
  "Authorized Official Last Name",
  ...person("Authorized Official "),
  "Authorized Official Title or Position",
  "Authorized Official Telephone Number",
];

const taxonomySlot = [
  "Healthcare Provider Taxonomy Code_n",
  "Provider License Number_n",
  "Provider License Number State Code_n",
  "Healthcare Provider Primary Taxonomy Switch_n",
];

const identifierSlot = [
  "Other Provider Identifier_n",
  "Other Provider Identifier Type Code_n",
  "Other Provider Identifier State_n",
  "Other Provider Identifier Issuer_n",
];

const rest = [
  "Is Sole Proprietor",
  "Is Organization Subpart",
  "Parent Organization LBN",
  "Parent Organization TIN",
  "Authorized Official Name Prefix Text",
  "Authorized Official Name Suffix Text",
  "Authorized Official Credential Text",
];

export const otherNameColumns = [
  "NPI",
  "Provider Other Organization Name",
  "Provider Other Organization Name Type Code",
  "Created Date",
];

const secondary = "Provider Secondary Practice Location Address";

// The blanks around the dashes are the real file's, two before "Line 2".
export const locationColumns = [
  "NPI",
  `${secondary}- Address Line 1`,
  `${secondary}-  Address Line 2`,
  `${secondary} - City Name`,
  `${secondary} - State Name`,
  `${secondary} - Postal Code`,
  `${secondary} - Country Code (If outside U.S.)`,
  `${secondary} - Telephone Number`,
  `${secondary} - Telephone Extension`,
  "Provider Practice Location Address - Fax Number",
];

export const endpointColumns = [
  "NPI",
  "Endpoint Type",
  "Endpoint Type Description",
  "Endpoint",
  "Affiliation",
  "Endpoint Description",
  "Affiliation Legal Business Name",
  "Use Code",
  "Use Description",
  "Other Use Description",
  "Content Type",
  "Content Description",
  "Other Content Description",
  "Affiliation Address Line One",
  "Affiliation Address Line Two",
  "Affiliation Address City",
  "Affiliation Address State",
  "Affiliation Address Country",
  "Affiliation Address Postal Code",
];

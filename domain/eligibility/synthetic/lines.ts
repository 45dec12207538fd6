import type { Address } from "./addresses.ts";
import { usDate } from "./calendar.ts";
import type { Layout } from "./columns.ts";
import { below, chance, pick, under, type Dice } from "./draw.ts";
import { blanks, endLine, field, line, type Page } from "./page.ts";
import { namesOf } from "./people.ts";
import type { Provider } from "./provider.ts";

// Fields follow one another in the order of `columnsOf`.

/** Writes a row of the main file; V1 cuts long names, V3 appends five columns. */
export function mainLine(page: Page, provider: Provider, layout: Layout): void {
  if (provider.kind) fullLine(page, provider, layout);
  else stubLine(page, provider);
  if (layout === "V3") appended(page, provider);
  endLine(page);
}

/** Of a deactivated number only the day is told. */
function stubLine(page: Page, { npi, deactivated }: Provider): void {
  field(page, npi);
  blanks(page, 38);
  field(page, usDate(deactivated));
  blanks(page, 330 - 40);
}

function fullLine(page: Page, provider: Provider, layout: Layout): void {
  if (provider.names) person(page, provider, layout);
  else organisation(page, provider, layout);
  place(page, provider.mailing);
  place(page, provider.practice);
  days(page, provider);
  official(page, provider);
  slots(page, provider);
  identifiers(page, provider);
  rest(page, provider);
  field(page, usDate(certifiedOn(provider)));
}

function person(page: Page, provider: Provider, layout: Layout): void {
  const { npi, replacement, names, dice } = provider;
  if (!names) return;
  field(page, npi);
  field(page, "1");
  field(page, replacement ?? "");
  blanks(page, 2);
  field(page, names.last);
  field(page, layout === "V1" ? names.first.slice(0, 20) : names.first);
  field(page, names.middle);
  field(page, names.prefix);
  field(page, names.suffix);
  const credential = credentialOf(provider, layout);
  field(page, credential);
  blanks(page, 2);
  if (!names.otherLast) return blanks(page, 7);
  field(page, names.otherLast);
  field(page, names.otherFirst);
  field(page, names.otherMiddle);
  blanks(page, 2);
  field(page, chance(dice, "other-degree", 50) ? credential : "");
  field(page, names.otherType);
}

function organisation(page: Page, provider: Provider, layout: Layout): void {
  const name = provider.organisation;
  const other = otherOrganisation(provider);
  field(page, provider.npi);
  field(page, "2");
  blanks(page, 1);
  field(page, "<UNAVAIL>");
  field(page, layout === "V1" ? name.slice(0, 70) : name);
  blanks(page, 6);
  field(page, other?.name ?? "");
  field(page, other?.type ?? "");
  blanks(page, 7);
}

function credentialOf({ credential }: Provider, layout: Layout): string {
  return layout === "V3" ? credential.replaceAll(/,? /g, " | ") : credential;
}

function place(page: Page, address: Address | null): void {
  if (!address) return blanks(page, 8);
  field(page, address.line);
  field(page, address.second);
  field(page, address.city);
  field(page, address.state);
  field(page, address.zip);
  field(page, address.country);
  field(page, address.phone);
  field(page, address.fax);
}

function days(page: Page, provider: Provider): void {
  field(page, usDate(provider.enumerated));
  field(page, usDate(provider.updated));
  blanks(page, 1);
  field(page, usDate(provider.deactivated));
  field(page, usDate(provider.reactivated));
  field(page, provider.sex);
}

const offices = ["OWNER", "PRESIDENT", "OFFICE MANAGER", "CEO", "CFO"];

function official(page: Page, { kind, dice, practice }: Provider): void {
  if (kind !== "organisation") return blanks(page, 5);
  const { last, first, middle } = namesOf(under(dice, "official"), 0);
  field(page, last);
  field(page, first);
  field(page, middle);
  field(page, pick(dice, "office", offices));
  field(page, practice?.phone ?? "");
}

function slots(page: Page, { slots: used, primary }: Provider): void {
  for (let at = 0; at < used.length; at += 1) {
    const { code, licence, state } = used[at]!;
    field(page, code);
    field(page, licence);
    field(page, state);
    field(page, at === primary ? "Y" : "N");
  }
  blanks(page, (15 - used.length) * 4);
}

/** One in eight lists a number of a payer; no reader of ours wants them. */
function identifiers(page: Page, { dice, practice }: Provider): void {
  if (!chance(dice, "identifiers", 12)) return blanks(page, 50 * 4);
  field(page, String(100_000 + below(dice, "identifier", 900_000)));
  field(page, "05");
  field(page, practice?.state ?? "");
  blanks(page, 1 + 49 * 4);
}

const soleAnswers = ["N", "N", "N", "Y", "X"];

function rest(page: Page, provider: Provider): void {
  const { kind, dice } = provider;
  if (kind === "person") {
    field(page, pick(dice, "sole", soleAnswers));
    return blanks(page, 6 + 15);
  }
  const isPart = chance(dice, "subpart", 10);
  blanks(page, 1);
  field(page, isPart ? "Y" : "N");
  field(page, isPart ? `${provider.organisation} HOLDINGS` : "");
  field(page, isPart ? "<UNAVAIL>" : "");
  blanks(page, 3);
  const isGroup = provider.slots[0]?.code === "193200000X";
  field(page, isGroup ? "193200000X MULTI-SPECIALTY GROUP" : "");
  blanks(page, 14);
}

/** Providers certify their entries since 2020; older ones never did. */
function certifiedOn({ updated }: Provider) {
  return updated >= 18_262 ? updated : null;
}

function appended(page: Page, { kind }: Provider): void {
  field(page, "NPPES");
  field(page, kind ? "ACTIVE" : "DEACTIVATED");
  blanks(page, 1);
  field(page, "0000-00-00");
  blanks(page, 1);
}

/** A quarter of organisations are also known by another name. */
function otherOrganisation({ dice, organisation }: Provider) {
  if (!mayHave.otherName(dice)) return null;
  const [city = ""] = organisation.split(" ");
  const type = pick(dice, "name-type", ["3", "3", "3", "4", "5"]);
  return { name: `${city} ${pick(dice, "brand", brands)}`, type };
}

const brands = ["HEALTH PARTNERS", "CARE CENTER", "MEDICAL GROUP", "WELLNESS"];

/** Writes the other name of an organisation; answers whether there was one. */
export function otherNameLine(page: Page, provider: Provider): boolean {
  const other =
    provider.kind === "organisation" ? otherOrganisation(provider) : null;
  if (!other) return false;
  const { npi, enumerated } = provider;
  line(page, [npi, other.name, other.type, usDate(enumerated)]);
  return true;
}

/** Writes the further practice locations of a person or organisation. */
export function locationLines(page: Page, provider: Provider): boolean {
  const { npi, locations } = provider;
  for (const { line: first, second, ...place } of locations) {
    const { city, state, zip, country, phone, fax } = place;
    const values = [city, state, zip, country, phone, "", fax];
    line(page, [npi, first, second, ...values]);
  }
  return locations.length > 0;
}

/** Writes the DIRECT address of a number; answers whether it has one. */
export function endpointLine(page: Page, provider: Provider): boolean {
  const endpoint = directAddress(provider);
  if (!endpoint) return false;
  const kind = ["DIRECT", "Direct Messaging Address"];
  for (const value of [provider.npi, ...kind, endpoint, "N"]) {
    field(page, value);
  }
  blanks(page, 2);
  field(page, "DIRECT");
  field(page, "Direct");
  blanks(page, 10);
  endLine(page);
  return true;
}

/** Cheap to ask before a row is made: most have none of these. */
export const mayHave = {
  otherName: (dice: Dice) => chance(dice, "other-name", 25),
  locations: (dice: Dice) => chance(dice, "further", 12),
  endpoint: (dice: Dice) => chance(dice, "direct", 5),
};

/**
 * One in twenty has a DIRECT address; a tenth of these is the front desk's,
 * listed for many numbers.
 */
export function directAddress({ kind, npi, names, practice, dice }: Provider) {
  if (!kind || !practice || !mayHave.endpoint(dice)) return null;
  const city = practice.city.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  if (!names || chance(dice, "front-desk", 10)) {
    return `frontdesk@direct.${city}-clinic.example`;
  }
  const local = `${names.first}.${names.last}`
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z.-]/g, "");
  return `${local}.${npi.slice(-5)}@direct.${city}-health.example`;
}

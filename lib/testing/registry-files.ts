import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";
import { v2Names } from "#domain/eligibility/snapshots/layout.ts";

/** Values by column name; what is left out is empty. */
export type NamedRow = Record<string, string>;

/** Comma-separated values as the publisher writes them: every one quoted. */
export function csvOf(names: readonly string[], rows: NamedRow[]): string {
  const line = (values: string[]) =>
    `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")}\n`;
  return [
    line([...names]),
    ...rows.map((row) => line(names.map((name) => row[name] ?? ""))),
  ].join("");
}

/** A record as a row of the main data file. */
export function rowOf(record: RegistryEntry): NamedRow {
  if (isStub(record))
    return {
      NPI: record.npi,
      "NPI Deactivation Date": written(record.deactivatedOn),
    };
  const [zip = "", mailing = ""] = record.zips;
  const practice = "Provider Business Practice Location Address";
  return {
    NPI: record.npi,
    "Entity Type Code": String(record.entityType),
    "Replacement NPI": record.replacementNpi ?? "",
    "Provider Organization Name (Legal Business Name)": record.organisation,
    "Provider Last Name (Legal Name)": record.lastName,
    "Provider First Name": record.firstName,
    "Provider Middle Name": record.middleName,
    "Provider Name Suffix Text": record.suffix,
    "Provider Credential Text": record.credential,
    "Provider Other Last Name": record.otherLastName,
    "Provider Other First Name": record.otherFirstName,
    "Provider Other Middle Name": record.otherMiddleName,
    "Provider Other Last Name Type Code": record.otherNameType,
    "Provider First Line Business Practice Location Address":
      record.practiceLine,
    [`${practice} City Name`]: record.practiceCity,
    [`${practice} State Name`]: record.practiceState,
    [`${practice} Postal Code`]: zip && `${zip}0123`,
    [`${practice} Country Code (If outside U.S.)`]: "US",
    "Provider Business Mailing Address Postal Code": mailing,
    "Provider Enumeration Date": written(record.enumeratedOn),
    "Last Update Date": written(record.updatedOn),
    "NPI Deactivation Date": written(record.deactivatedOn),
    "NPI Reactivation Date": written(record.reactivatedOn),
    "Provider Sex Code": "X",
    ...slotsOf(record),
  };
}

function isStub(record: RegistryEntry): boolean {
  return (
    record.deactivatedOn !== null && !record.lastName && !record.organisation
  );
}

function slotsOf(record: RegistryEntry): NamedRow {
  const slots = record.taxonomyCodes.map((code, slot) => ({
    [`Healthcare Provider Taxonomy Code_${slot + 1}`]: code,
    [`Provider License Number_${slot + 1}`]: record.licenceNumbers[slot] ?? "",
    [`Provider License Number State Code_${slot + 1}`]:
      record.licenceStates[slot] ?? "",
    [`Healthcare Provider Primary Taxonomy Switch_${slot + 1}`]:
      slot === record.primarySlot ? "Y" : "N",
  }));
  return Object.assign({}, ...slots) as NamedRow;
}

/** MM/DD/YYYY. */
export function written(date: Date | null): string {
  const [year, month, day] = date?.toISOString().slice(0, 10).split("-") ?? [];
  return date ? `${month}/${day}/${year}` : "";
}

export type Members = Record<string, string | Buffer>;

/** An archive of these members, in this order. */
export async function zipOf(members: Members): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members))
    zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

type Data = {
  /** "20050523-20260208". */
  period: string;
  rows: NamedRow[];
  names?: readonly string[];
  locations?: NamedRow[];
  endpoints?: NamedRow[];
};

const locationHeader = [
  "NPI",
  "Provider Secondary Practice Location Address- Address Line 1",
  "Provider Secondary Practice Location Address-  Address Line 2",
  "Provider Secondary Practice Location Address - City Name",
  "Provider Secondary Practice Location Address - State Name",
  "Provider Secondary Practice Location Address - Postal Code",
  "Provider Secondary Practice Location Address - Country Code (If outside U.S.)",
];
const endpointHeader = [
  "NPI",
  "Endpoint Type",
  "Endpoint Type Description",
  "Endpoint",
  "Use Code",
];

/** A data archive as the publisher packs it, with readme and header files. */
export function dataMembers({ period, rows, names, ...side }: Data): Members {
  const header = names ?? v2Names;
  return {
    "NPPES_Data_Dissemination_Readme_v.2.pdf": '%PDF-1.7 nothing, "to" read',
    [`npidata_pfile_${period}_fileheader.csv`]: csvOf(header, []),
    [`npidata_pfile_${period}.csv`]: csvOf(header, rows),
    [`endpoint_pfile_${period}_fileheader.csv`]: csvOf(endpointHeader, []),
    [`endpoint_pfile_${period}.csv`]: csvOf(
      endpointHeader,
      side.endpoints ?? [],
    ),
    [`othername_pfile_${period}.csv`]: csvOf(
      [
        "NPI",
        "Provider Other Organization Name",
        "Provider Other Organization Name Type Code",
      ],
      [],
    ),
    [`pl_pfile_${period}.csv`]: csvOf(locationHeader, side.locations ?? []),
  };
}

/** The deactivation report: the workbook alone, not yet in its archive. */
export function workbookOf(
  rows: [npi: string, day: string][],
): Promise<Buffer> {
  const texts: string[] = [];
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="s"><v>${texts.push(text) - 1}</v></c>`;
  const lines = [
    ["NPPES Deactivated Records"],
    ["NPI", "NPPES Deactivation Date"],
    ...rows,
  ].map(
    (line, at) =>
      `<row r="${at + 1}">${line
        .map((text, column) => cell(`${"AB"[column]}${at + 1}`, text))
        .join("")}</row>`,
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns="${main}"><sheets><sheet name="DeactivatedNPIs" sheetId="1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts
      .map((text) => `<si><t>${text}</t></si>`)
      .join("")}</sst>`,
  });
}

/** Writes an archive of these members and answers where. */
export async function writeZip(
  folder: string,
  name: string,
  members: Members,
): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, await zipOf(members));
  return file;
}

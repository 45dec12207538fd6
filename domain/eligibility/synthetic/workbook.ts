import { usDate, type Day } from "./calendar.ts";

/** The fixed parts of an Office Open XML workbook with one sheet (ECMA-376). */
export const workbookParts: Record<string, string> = {
  "[Content_Types].xml": xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>` +
      `</Types>`,
  ),
  "_rels/.rels": xml(relationships(["officeDocument", "xl/workbook.xml"])),
  "xl/workbook.xml": xml(
    `<workbook xmlns="${main()}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `<sheets><sheet name="DeactivatedNPIs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": xml(
    relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
  ),
};

export const sheetStart = xml(`<worksheet xmlns="${main()}"><sheetData>`);
export const sheetEnd = "</sheetData></worksheet>";

export function stringsStart(count: number): string {
  return xml(`<sst xmlns="${main()}" uniqueCount="${count}">`);
}
export const stringsEnd = "</sst>";

/** One of the texts that cells refer to by their position. */
export function sharedString(text: string): string {
  return `<si><t>${text}</t></si>`;
}

/** A row of texts, given by their positions among the shared ones. */
export function sheetRow(row: number, strings: number[]): string {
  const cells = strings.map(
    (at, column) => `<c r="${"AB"[column]}${row}" t="s"><v>${at}</v></c>`,
  );
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** The two lines above the numbers. */
export function headLines(asOf: Day): [string[], string[]] {
  return [
    [`NPPES Deactivated Records as of ${usDate(asOf)}`],
    ["NPI", "NPPES Deactivation Date"],
  ];
}

function main(): string {
  return "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

function relationships(...targets: [string, string][]): string {
  const rows = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}

import { SaxesParser } from "saxes";
import { isDay } from "./fields.ts";
import { LoadRefused } from "./refusal.ts";

/** Takes a part of a workbook (Office Open XML, ECMA-376) as it is unpacked. */
export type XmlPart = { write: (text: string) => void; end: () => void };

/** The texts that cells point at by number. */
export function createSharedTexts(): XmlPart & { texts: string[] } {
  const texts: string[] = [];
  let text = "";
  let within = false;
  const parser = newParser();
  parser.on("opentag", ({ name }) => {
    if (local(name) === "si") text = "";
    within = local(name) === "t";
  });
  parser.on("text", (piece) => {
    if (within) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    within = false;
    if (local(name) === "si") texts.push(text);
  });
  return { texts, ...feed(parser) };
}

type Cell = { column: number; type: string; text: string };

/** Calls `onRow` with the texts of each row of a sheet, by column. */
export function createSheet(
  texts: readonly string[],
  onRow: (cells: string[], number: number) => void,
): XmlPart {
  const parser = newParser();
  let cells: string[] = [];
  let cell: Cell = { column: 0, type: "", text: "" };
  let within = false;
  let number = 0;
  parser.on("opentag", ({ name, attributes }) => {
    const tag = local(name);
    if (tag === "row") {
      cells = [];
      number = Number(attributes.r ?? number + 1);
    }
    if (tag === "c") {
      const column = columnOf(String(attributes.r ?? ""), cells.length);
      cell = { column, type: String(attributes.t ?? "n"), text: "" };
    }
    within = tag === "v" || tag === "t";
  });
  parser.on("text", (piece) => {
    if (within) cell.text += piece;
  });
  parser.on("closetag", ({ name }) => {
    within = false;
    const tag = local(name);
    if (tag === "c" && cell.column < 64)
      cells[cell.column] = valueOf(cell, texts);
    if (tag === "row")
      onRow(
        Array.from(cells, (text) => text ?? ""),
        number,
      );
  });
  return feed(parser);
}

function newParser() {
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new LoadRefused("workbook-broken");
  });
  return parser;
}

function feed(parser: ReturnType<typeof newParser>): XmlPart {
  return {
    write: (text) => void parser.write(text),
    end: () => void parser.close(),
  };
}

/** Some writers put a prefix before every name. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function valueOf(cell: Cell, texts: readonly string[]): string {
  const value =
    cell.type === "s" ? (texts[Number(cell.text)] ?? "") : cell.text;
  return value.trim();
}

/** "B7" is column 1; cells may leave their address out. */
function columnOf(address: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (!letters) return next;
  let column = 0;
  for (const letter of letters)
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * A day in a cell as YYYYMMDD: MM/DD/YYYY as the report has it, or the day
 * number that a spreadsheet makes of it (1 is 1900-01-01, and 1900 counts as a
 * leap year). -1 when it is neither.
 */
export function cellDay(text: string): number {
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (written) {
    const [month, day, year] = written.slice(1).map(Number) as [
      number,
      number,
      number,
    ];
    return isDay(year, month, day) ? year * 10_000 + month * 100 + day : -1;
  }
  if (!/^\d{5}(\.0+)?$/.test(text)) return -1;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return Number(date.toISOString().slice(0, 10).replaceAll("-", ""));
}

import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

// A spreadsheet runs a cell that begins like this as a formula; the mark that
// stops it is a leading apostrophe, taken off again by `parseCsv`.
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/** RFC 4180: CRLF, quotes where needed, formulas disarmed. */
export function csvLines(columns: readonly string[], rows: Row[]): string {
  const cells = rows.map((row) => columns.map((name) => disarm(row[name])));
  return stringify(cells, rules);
}

// Asked for a match, the library quotes line breaks of every kind.
const rules = { record_delimiter: "\r\n", quoted_match: /[\r\n]/ };

export function csvHead(columns: readonly string[]): string {
  return stringify([[...columns]], rules);
}

function disarm(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? "" : String(cell);
  return typeof cell === "string" && formula.test(text) ? `'${text}` : text;
}

/** Reads RFC 4180 piece by piece; each row as its cells. */
export async function* parseCsv(
  chunks: AsyncIterable<string>,
): AsyncGenerator<string[]> {
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let closing = false;
  for await (const chunk of chunks) {
    for (const letter of chunk) {
      if (quoted && !closing) {
        if (letter === '"') closing = true;
        else cell += letter;
        continue;
      }
      if (letter === '"') {
        if (closing) cell += '"';
        quoted = true;
        closing = false;
        continue;
      }
      if (letter === "," || letter === "\n") {
        cells.push(rearm(cell));
        cell = "";
        quoted = false;
        closing = false;
        if (letter === "\n") {
          yield cells;
          cells = [];
        }
      } else if (letter !== "\r") cell += letter;
    }
  }
  if (cell !== "" || cells.length > 0) yield [...cells, rearm(cell)];
}

function rearm(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** The rows of a table with its first line as their names. */
export async function* parseTable(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Record<string, string>> {
  let names: string[] | null = null;
  for await (const cells of parseCsv(chunks)) {
    if (!names) names = cells;
    else
      yield Object.fromEntries(
        names.map((name, at) => [name, cells[at] ?? ""]),
      );
  }
}

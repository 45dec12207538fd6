import { countFault, type Counts } from "./counts.ts";
import { npiAt } from "./fields.ts";
import { LoadRefused } from "./refusal.ts";
import type { Stubs } from "./stubs.ts";
import { cellDay } from "./workbook.ts";

/** The headers stand below a title line. */
const searched = 10;

/**
 * Reads the rows of the deactivation report: a title, the headers `NPI` and
 * `NPPES Deactivation Date`, then a number and a day each. `isFound` says
 * whether the sheet has those headers at all.
 */
export function createDeactivations(
  stubs: Stubs,
  counts: Counts,
  lastDay: number,
) {
  let columns: { npi: number; day: number } | null = null;

  function read(cells: string[], number: number): void {
    if (columns) return take(cells, columns, number);
    if (number > searched) return;
    const npi = cells.findIndex((text) => /^NPI$/i.test(text));
    const day = cells.findIndex((text) => /deactivation date$/i.test(text));
    if (npi >= 0 && day >= 0) columns = { npi, day };
  }

  function take(
    cells: string[],
    at: { npi: number; day: number },
    line: number,
  ): void {
    if (cells.every((text) => text === "")) return;
    counts.rows += 1;
    const bytes = Buffer.from(cells[at.npi] ?? "");
    const npi = npiAt(bytes, 0, bytes.length);
    const day = cellDay(cells[at.day] ?? "");
    if (npi < 0) countFault(counts, "badNumbers", line);
    else if (day < 0) countFault(counts, "badDates", line);
    else if (day > lastDay) countFault(counts, "futureDates", line);
    else {
      counts.deactivated += 1;
      stubs.add(npi, day);
    }
  }

  return {
    read,
    isFound: () => columns !== null,
    end: () => {
      if (!columns) throw new LoadRefused("wrong-kind");
    },
  };
}

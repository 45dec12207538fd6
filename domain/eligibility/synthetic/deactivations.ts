import type { Readable } from "node:stream";
import {
  archiveOf,
  compactDay,
  manifestEntry,
  type Entry,
} from "./archives.ts";
import { isoOf, usDate, type Day } from "./calendar.ts";
import type { Npi } from "../npi.ts";
import { worldOf, type Edition } from "./dissemination.ts";
import { rowsAt, type World } from "./life.ts";
import { inNumberOrder } from "./numbers.ts";
import { endOf } from "./provider.ts";
import {
  headLines,
  sharedString,
  sheetEnd,
  sheetRow,
  sheetStart,
  stringsEnd,
  stringsStart,
  workbookParts,
} from "./workbook.ts";

/** The report of all numbers that are deactivated: a workbook in a zip. */
export function deactivationArchive(edition: Edition): Readable {
  const { asOf, seed, rows } = edition;
  return archiveOf(
    [
      {
        name: `NPPES Deactivated NPI Report ${compactDay(asOf)}.xlsx`,
        content: () => deactivationWorkbook(edition),
      },
      manifestEntry({ kind: "deactivations", seed, rows, asOf: isoOf(asOf) }),
    ],
    asOf,
  );
}

/** The workbook itself, which some hand on without its zip. */
export function deactivationWorkbook(edition: Edition): Readable {
  const world = worldOf(edition);
  const { dates, count } = countDates(world);
  const fixed: Entry[] = Object.entries(workbookParts).map(([name, text]) => ({
    name,
    content: () => [text],
  }));
  return archiveOf(
    [
      ...fixed,
      {
        name: "xl/worksheets/sheet1.xml",
        content: () => sheet(world, dates, edition),
      },
      {
        name: "xl/sharedStrings.xml",
        content: () => strings(world, dates, count, edition.asOf),
      },
    ],
    edition.asOf,
  );
}

/** Three texts of the two lines above come first, then dates, then numbers. */
const firstDate = 3;

function countDates(world: World): { dates: Map<Day, number>; count: number } {
  const dates = new Map<Day, number>();
  let count = 0;
  for (const { day } of deactivated(world)) {
    if (!dates.has(day)) dates.set(day, firstDate + dates.size);
    count += 1;
  }
  return { dates, count };
}

function* sheet(
  world: World,
  dates: Map<Day, number>,
  { onProgress }: Edition,
): Generator<string> {
  yield sheetStart + sheetRow(1, [0]) + sheetRow(2, [1, 2]);
  let rows = 0;
  for (const { day } of deactivated(world)) {
    const npi = firstDate + dates.size + rows;
    rows += 1;
    yield sheetRow(rows + 2, [npi, dates.get(day)!]);
    if (rows % 10_000 === 0) onProgress?.("DeactivatedNPIs", rows);
  }
  onProgress?.("DeactivatedNPIs", rows);
  yield sheetEnd;
}

function* strings(
  world: World,
  dates: Map<Day, number>,
  count: number,
  asOf: Day,
): Generator<string> {
  const head = headLines(asOf).flat();
  yield stringsStart(firstDate + dates.size + count);
  for (const text of head) yield sharedString(text);
  for (const day of dates.keys()) yield sharedString(usDate(day));
  for (const { npi } of deactivated(world)) yield sharedString(npi);
  yield stringsEnd;
}

function* deactivated(world: World): Generator<{ npi: Npi; day: Day }> {
  for (const { index, npi } of inNumberOrder(rowsAt(world))) {
    const day = endOf(world, index);
    if (day !== null) yield { npi, day };
  }
}

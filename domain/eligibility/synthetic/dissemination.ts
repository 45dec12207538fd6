import type { Readable } from "node:stream";
import {
  archiveOf,
  compactDay,
  manifestEntry,
  type Entry,
} from "./archives.ts";
import { isoOf, mondayOf, weekOf, type Day } from "./calendar.ts";
import {
  columnsOf,
  endpointColumns,
  locationColumns,
  otherNameColumns,
  type Layout,
} from "./columns.ts";
import { isChangedIn, rowsAt, type World } from "./life.ts";
import { diceOf, type Dice } from "./draw.ts";
import {
  endpointLine,
  locationLines,
  mainLine,
  mayHave,
  otherNameLine,
} from "./lines.ts";
import { inNumberOrder } from "./numbers.ts";
import { isFull, line, newPage, type Page } from "./page.ts";
import { providerOf, type Provider } from "./provider.ts";

/** Told now and then how many rows of an entry are written. */
export type Progress = (entry: string, rows: number) => void;

export type Edition = {
  seed: number;
  /** Rows at the baseline; every week adds some. */
  rows: number;
  /** The last day the file tells of. */
  asOf: Day;
  layout: Layout;
  onProgress?: Progress;
};

type Source = {
  kind: string;
  from?: Day;
  providers: (may?: (dice: Dice) => boolean) => Iterable<Provider>;
};

export function worldOf({ seed, rows, asOf }: Edition): World {
  return { seed, rows, week: weekOf(asOf) };
}

/**
 * A full replacement file as it is published: the whole registry at the end of
 * a day, sorted by number, with its side files. The same edition gives the
 * same bytes.
 */
export function monthlyArchive(edition: Edition): Readable {
  const world = worldOf(edition);
  return dataArchive(edition, {
    kind: "monthly",
    providers: (may) => everyProvider(world, may),
  });
}

/**
 * The weekly file: each number that is new or different since the Monday of
 * week `from`, with everything told of it. Laid over the monthly file of the
 * Sunday before, it gives the monthly file of its own last day.
 */
export function weeklyArchive(edition: Edition, from: number): Readable {
  const world = worldOf(edition);
  return dataArchive(edition, {
    kind: "weekly",
    from: mondayOf(from),
    providers: () => changedProviders(world, from),
  });
}

/** Every number, in order, for which `may` says that it is worth looking at. */
export function* everyProvider(
  world: World,
  may: (dice: Dice) => boolean = () => true,
): Generator<Provider> {
  for (const { index, npi } of inNumberOrder(rowsAt(world))) {
    if (may(diceOf(world.seed, index))) yield providerOf(world, index, npi);
  }
}

function* changedProviders(world: World, from: number): Generator<Provider> {
  for (const { index, npi } of inNumberOrder(rowsAt(world))) {
    for (let week = from; week <= world.week; week += 1) {
      if (!isChangedIn(world, index, week)) continue;
      yield providerOf(world, index, npi);
      break;
    }
  }
}

/** A file of the archive: its columns, and how a provider is written into it. */
type File = {
  prefix: string;
  columns: string[];
  may?: (dice: Dice) => boolean;
  write: (page: Page, provider: Provider) => boolean;
};

const sideFiles: File[] = [
  {
    prefix: "othername",
    columns: otherNameColumns,
    may: mayHave.otherName,
    write: otherNameLine,
  },
  {
    prefix: "pl",
    columns: locationColumns,
    may: mayHave.locations,
    write: locationLines,
  },
  {
    prefix: "endpoint",
    columns: endpointColumns,
    may: mayHave.endpoint,
    write: endpointLine,
  },
];

function dataArchive(edition: Edition, source: Source): Readable {
  const { layout, asOf, seed, rows } = edition;
  const { kind, from } = source;
  const first = from === undefined ? "20050523" : compactDay(from);
  const stamp = `${first}-${compactDay(asOf)}`;
  const main: File = {
    prefix: "npidata",
    columns: columnsOf(layout),
    write: (page, provider) => {
      mainLine(page, provider, layout);
      return true;
    },
  };
  const span = {
    from: from === undefined ? null : isoOf(from),
    asOf: isoOf(asOf),
  };
  return archiveOf(
    [
      ...[main, ...sideFiles].flatMap((file) =>
        csvEntries(file, stamp, edition, source),
      ),
      manifestEntry({ kind, layout, seed, rows, ...span }),
    ],
    asOf,
  );
}

/** A file and, as the publisher adds it, one with its header alone. */
function csvEntries(
  file: File,
  stamp: string,
  { onProgress }: Edition,
  { providers }: Source,
): Entry[] {
  const name = `${file.prefix}_pfile_${stamp}`;
  const onRows = (rows: number) => onProgress?.(`${name}.csv`, rows);
  return [
    {
      name: `${name}.csv`,
      content: () => csv(file, providers(file.may), onRows),
    },
    {
      name: `${name}_fileheader.csv`,
      content: () => csv(file, [], () => undefined),
    },
  ];
}

function* csv(
  { columns, write }: File,
  providers: Iterable<Provider>,
  onRows: (rows: number) => void,
): Generator<Buffer> {
  let page = newPage();
  line(page, columns);
  let rows = 0;
  for (const provider of providers) {
    if (write(page, provider)) rows += 1;
    if (!isFull(page)) continue;
    yield page.bytes.subarray(0, page.at);
    onRows(rows);
    page = newPage();
  }
  yield page.bytes.subarray(0, page.at);
  onRows(rows);
}

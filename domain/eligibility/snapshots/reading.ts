import { createSink, drain, type Sink } from "./copy-text.ts";
import type { Counts } from "./counts.ts";
import { createCsvReader, type CsvRow } from "./csv.ts";
import { createDeactivations } from "./deactivations.ts";
import { isWorkbook, type Member, type Opened } from "./contents.ts";
import { readMainHeader, type Layout } from "./layout.ts";
import { settleLocations, type Locations } from "./locations.ts";
import { createRecordRow } from "./record-row.ts";
import { LoadRefused } from "./refusal.ts";
import { createEndpointRow, createLocationRow } from "./side-rows.ts";
import type { Stubs } from "./stubs.ts";
import { createSharedTexts, createSheet, type XmlPart } from "./workbook.ts";

/** What all members of one file are read into. */
export type Gathered = {
  counts: Counts;
  locations: Locations;
  stubs: Stubs;
  /** The last day a date may name, as YYYYMMDD. */
  lastDay: number;
};

type OnBytes = (count: number) => void;
/** Takes rows for COPY, and lets reading wait when PostgreSQL is behind. */
type Write = (bytes: Buffer) => Promise<void>;

/** Reads the main data file; answers which layout it has. */
export async function readMain(
  member: Member,
  gathered: Gathered,
  write: Write,
  onBytes: OnBytes,
): Promise<Layout> {
  const sink = createSink();
  const { counts } = gathered;
  let layout: Layout = "V2";
  await readRows(member, onBytes, sink, write, (names) => {
    const main = readMainHeader(names);
    if (main.missing.length > 0)
      throw new LoadRefused("headers-missing", {
        names: main.missing.slice(0, 8).join(", "),
        count: main.missing.length,
      });
    layout = main.layout;
    counts.unknownColumns = main.unknown;
    return createRecordRow({ main, ...gathered }, sink);
  });
  counts.masked = sink.masked;
  return layout;
}

/** Gathers the ZIP codes of further practice locations. */
export async function readLocations(
  member: Member,
  { counts, locations }: Gathered,
  onBytes: OnBytes,
): Promise<void> {
  await readRows(member, onBytes, createSink(), nowhere, (names) =>
    createLocationRow(names, locations, counts),
  );
  settleLocations(locations);
}

/** Reads the endpoints into rows for COPY. */
export async function readEndpoints(
  member: Member,
  { counts }: Gathered,
  write: Write,
  onBytes: OnBytes,
): Promise<void> {
  const sink = createSink();
  await readRows(member, onBytes, sink, write, (names) =>
    createEndpointRow(names, counts, sink),
  );
}

const nowhere = () => Promise.resolve();

async function readRows(
  member: Member,
  onBytes: OnBytes,
  sink: Sink,
  write: Write,
  begin: (names: string[]) => (row: CsvRow) => void,
): Promise<void> {
  let take: (row: CsvRow) => void = () => undefined;
  const reader = createCsvReader(
    (names) => void (take = begin(names)),
    (row) => take(row),
  );
  for await (const chunk of member.read(onBytes)) {
    reader.push(chunk);
    if (sink.at > 0) await write(drain(sink));
  }
  reader.end();
  if (sink.at > 0) await write(drain(sink));
}

/** The report is small; whatever is much larger is something else. */
const mostWorkbook = 64 * 1024 * 1024;
const mostText = 1024 * 1024 * 1024;

/**
 * Reads the deactivation report. `open` opens an archive held in memory, for
 * the workbook that lies inside the report's own archive.
 */
export async function readWorkbook(
  outer: Opened,
  { counts, stubs, lastDay }: Gathered,
  open: (bytes: Buffer) => Promise<Opened>,
  onBytes: OnBytes,
): Promise<void> {
  const book = isWorkbook(outer.members)
    ? outer
    : await open(await wholeOf(bookIn(outer.members), onBytes));
  const inside = book === outer ? onBytes : () => undefined;
  try {
    const shared = createSharedTexts();
    const texts = book.members.find(
      ({ name }) => name === "xl/sharedStrings.xml",
    );
    if (texts) await feedXml(texts, shared, inside);
    const rows = createDeactivations(stubs, counts, lastDay);
    for (const sheet of sheetsIn(book.members)) {
      await feedXml(sheet, createSheet(shared.texts, rows.read), inside);
      if (rows.isFound()) break;
    }
    rows.end();
  } finally {
    if (book !== outer) book.close();
  }
}

function bookIn(members: Member[]): Member {
  const book = members.find(({ name }) => /\.xlsx$/i.test(name));
  if (!book) throw new LoadRefused("wrong-kind");
  return book;
}

function sheetsIn(members: Member[]): Member[] {
  return members
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .toSorted((one, two) => one.name.localeCompare(two.name, "en"));
}

async function wholeOf(member: Member, onBytes: OnBytes): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of member.read(onBytes)) {
    size += chunk.length;
    if (size > mostWorkbook) throw new LoadRefused("workbook-broken");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function feedXml(
  member: Member,
  part: XmlPart,
  onBytes: OnBytes,
): Promise<void> {
  const decoder = new TextDecoder();
  let size = 0;
  for await (const chunk of member.read(onBytes)) {
    size += chunk.length;
    if (size > mostText) throw new LoadRefused("workbook-broken");
    part.write(decoder.decode(chunk, { stream: true }));
  }
  part.end();
}

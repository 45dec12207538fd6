import { LoadRefused } from "./refusal.ts";

/**
 * One row as places in a buffer: field `n` is `bytes[starts[n] .. ends[n])`,
 * without its outer quotes, an inner quote still doubled. Valid only until the
 * callback returns.
 */
export type CsvRow = {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** How many fields. */
  count: number;
  /** The line of the file on which the row begins, from 1. */
  line: number;
  /** Line breaks inside quotes. */
  breaks: number;
};

export type CsvReader = {
  push: (chunk: Uint8Array) => void;
  /** Throws when the file ended inside a row. */
  end: () => void;
};

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const mostFields = 1024;
/** An open quote would otherwise swallow the rest of the file. */
const longestRow = 1024 * 1024;
const incomplete = -1;

/**
 * Reads comma-separated values (RFC 4180: doubled quotes, LF or CRLF, line
 * breaks within quotes) byte by byte, as they arrive. The first row is the
 * header and says how many fields every other has. Throws `LoadRefused` with
 * the line for a quote out of place or a row of another length.
 */
export function createCsvReader(
  onHeader: (names: string[]) => void,
  onRow: (row: CsvRow) => void,
): CsvReader {
  const row = emptyRow();
  let fields = 0;
  const held: Held = { bytes: new Uint8Array(256 * 1024), from: 0, to: 0 };

  function take(): void {
    if (fields === 0) {
      fields = row.count;
      onHeader(namesOf(row));
      return;
    }
    if (row.count !== fields) throw uneven(row, fields);
    onRow(row);
  }

  function push(chunk: Uint8Array): void {
    append(held, chunk);
    const bytes = held.bytes.subarray(0, held.to);
    row.bytes = bytes;
    if (row.line === 1 && fields === 0) held.from = markLength(bytes);
    for (;;) {
      const next = scanRow(bytes, held.from, row);
      if (next === incomplete) break;
      if (row.count > 0) take();
      row.line += 1 + row.breaks;
      held.from = next;
    }
    if (held.to - held.from > longestRow)
      throw new LoadRefused("quote-broken", { line: row.line });
  }

  function end(): void {
    if (held.from === held.to) return;
    try {
      push(Uint8Array.of(lineFeed));
    } catch (error) {
      throw asTruncated(error);
    }
    if (held.from < held.to)
      throw new LoadRefused("csv-truncated", { line: row.line });
  }

  return { push, end };
}

/** What is left of the last piece, and the next one behind it, in one buffer. */
type Held = { bytes: Uint8Array; from: number; to: number };

function append(held: Held, chunk: Uint8Array): void {
  const left = held.to - held.from;
  const length = left + chunk.length;
  const target =
    length > held.bytes.length ? new Uint8Array(length * 2) : held.bytes;
  target.set(held.bytes.subarray(held.from, held.to));
  target.set(chunk, left);
  held.bytes = target;
  held.from = 0;
  held.to = length;
}

function emptyRow(): CsvRow {
  return {
    bytes: new Uint8Array(0),
    starts: new Int32Array(mostFields),
    ends: new Int32Array(mostFields),
    count: 0,
    line: 1,
    breaks: 0,
  };
}

/** The byte order mark some programs put in front. */
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Where the next row begins, or `incomplete`; a blank line has no fields. */
function scanRow(bytes: Uint8Array, from: number, row: CsvRow): number {
  let at = from;
  row.count = 0;
  row.breaks = 0;
  const blank = lineEnd(bytes, at);
  if (blank !== incomplete) return blank;
  for (;;) {
    if (at >= bytes.length) return incomplete;
    const quoted = bytes[at] === quote;
    const start = quoted ? at + 1 : at;
    const end = quoted
      ? closingQuote(bytes, start, row)
      : unquotedEnd(bytes, start, row);
    const after = quoted ? end + 1 : end;
    if (end === incomplete || after >= bytes.length) return incomplete;
    if (row.count === mostFields)
      throw new LoadRefused("columns-uneven", { line: row.line });
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    row.count += 1;
    if (bytes[after] === comma) {
      at = after + 1;
      continue;
    }
    const next = lineEnd(bytes, after);
    if (next !== incomplete) return next;
    if (bytes[after] === carriageReturn && after + 1 === bytes.length)
      return incomplete;
    throw new LoadRefused("quote-broken", { line: row.line + row.breaks });
  }
}

/** Where the next line begins when one ends at `at`, else `incomplete`. */
function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === lineFeed) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed
    ? at + 2
    : incomplete;
}

function closingQuote(bytes: Uint8Array, from: number, row: CsvRow): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      if (bytes[at + 1] !== quote) return at;
      at += 1;
    } else if (byte === lineFeed) row.breaks += 1;
  }
  return incomplete;
}

function unquotedEnd(bytes: Uint8Array, from: number, row: CsvRow): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === comma || byte === lineFeed) return at;
    if (byte === carriageReturn) return at;
    if (byte === quote)
      throw new LoadRefused("quote-broken", { line: row.line });
  }
  return incomplete;
}

const decoder = new TextDecoder();

function namesOf(row: CsvRow): string[] {
  return Array.from({ length: row.count }, (_, field) =>
    decoder
      .decode(row.bytes.subarray(row.starts[field], row.ends[field]))
      .replaceAll('""', '"')
      .trim(),
  );
}

function uneven(row: CsvRow, expected: number): LoadRefused {
  const { line, count } = row;
  return new LoadRefused("columns-uneven", { line, expected, found: count });
}

/** A last row that is too short was cut off; in the middle it is a fault. */
function asTruncated(error: unknown): unknown {
  if (!(error instanceof LoadRefused) || error.reason !== "columns-uneven")
    return error;
  return new LoadRefused("csv-truncated", error.facts);
}

import { searchKey } from "../registry/search-key.ts";

/**
 * Rows on their way into COPY in text format: fields parted by tabs, rows by
 * line feeds, `\N` for null, a backslash before what would be read otherwise
 * (PostgreSQL, "COPY", File Formats).
 */
export type Sink = {
  bytes: Buffer;
  at: number;
  /** Values in which bytes were not UTF-8 and had to be replaced. */
  replaced: number;
  /** Values that only mask or fill ("$$$$$", "<UNAVAIL>"): left empty. */
  masked: number;
};

const capacity = 512 * 1024;

const tab = 0x09;
const lineFeed = 0x0a;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;

export function createSink(): Sink {
  return {
    bytes: Buffer.allocUnsafe(capacity),
    at: 0,
    replaced: 0,
    masked: 0,
  };
}

/** Makes room for a row of `length` bytes, however much of it is escaped. */
export function reserve(sink: Sink, length: number): void {
  const needed = sink.at + length * 4 + 4096;
  if (needed <= sink.bytes.length) return;
  const larger = Buffer.allocUnsafe(Math.max(needed, sink.bytes.length * 2));
  sink.bytes.copy(larger, 0, 0, sink.at);
  sink.bytes = larger;
}

/** The bytes gathered so far, which the sink then forgets. */
export function drain(sink: Sink): Buffer {
  const gathered = Buffer.from(sink.bytes.subarray(0, sink.at));
  sink.at = 0;
  return gathered;
}

export function endField(sink: Sink): void {
  sink.bytes[sink.at++] = tab;
}

/** Ends the row; the tab after its last field becomes the line feed. */
export function endRow(sink: Sink): void {
  sink.bytes[sink.at - 1] = lineFeed;
}

export function putNull(sink: Sink): void {
  sink.bytes[sink.at++] = backslash;
  sink.bytes[sink.at++] = 0x4e;
}

/** Digits and the like, which need no care. */
export function putPlain(sink: Sink, text: string): void {
  for (let at = 0; at < text.length; at += 1)
    sink.bytes[sink.at++] = text.charCodeAt(at);
}

/** A number with this many digits, zeros in front. */
export function putDigits(sink: Sink, value: number, width: number): void {
  let left = value;
  for (let place = sink.at + width - 1; place >= sink.at; place -= 1) {
    const rest = Math.floor(left / 10);
    sink.bytes[place] = 0x30 + left - rest * 10;
    left = rest;
  }
  sink.at += width;
}

/** A day given as YYYYMMDD, as PostgreSQL reads dates. */
export function putDay(sink: Sink, day: number): void {
  const hyphen = 0x2d;
  putDigits(sink, Math.floor(day / 10_000), 4);
  sink.bytes[sink.at++] = hyphen;
  putDigits(sink, Math.floor(day / 100) % 100, 2);
  sink.bytes[sink.at++] = hyphen;
  putDigits(sink, day % 100, 2);
}

export function putComma(sink: Sink): void {
  sink.bytes[sink.at++] = comma;
}

/** Names and places: trimmed, upper case, masks left out. */
export function putText(
  sink: Sink,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === space) from += 1;
  while (to > from && bytes[to - 1] === space) to -= 1;
  if (from === to) return;
  const mark = sink.at;
  if (!isMaskStart(bytes[from]!) && copyUpper(sink, bytes, from, to)) return;
  sink.at = mark;
  putString(sink, unmasked(sink, decode(sink, bytes, from, to)));
}

/** Any text of ours, escaped. */
export function putString(sink: Sink, text: string): void {
  const escaped = text.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign]!);
  reserve(sink, escaped.length);
  sink.at += sink.bytes.write(escaped, sink.at);
}

const escapes: Record<string, string> = {
  "\\": String.raw`\\`,
  "\t": String.raw`\t`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
};

/** The quick road of nearly every value; false when it needs the other one. */
function copyUpper(
  sink: Sink,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  const out = sink.bytes;
  let place = sink.at;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < space || byte > 0x7e || byte === backslash) return false;
    if (byte === quote) at += 1; // doubled inside quotes
    out[place++] = byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
  }
  sink.at = place;
  return true;
}

/** The name's search key; see `searchKey`. */
export function putKey(
  sink: Sink,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  const out = sink.bytes;
  let place = sink.at;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte > 0x7e) {
      putPlain(sink, searchKey(decoder.decode(bytes.subarray(start, end))));
      return;
    }
    const upper = byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
    if (upper >= 0x41 && upper <= 0x5a) out[place++] = upper;
  }
  sink.at = place;
}

/** One element of an array, quoted. */
export function putElement(
  sink: Sink,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  sink.bytes[sink.at++] = quote;
  const mark = sink.at;
  putText(sink, bytes, start, end);
  if (hasArraySigns(sink.bytes, mark, sink.at)) {
    sink.at = mark;
    const text = unmasked(sink, decode(sink, bytes, start, end));
    putString(sink, text.replaceAll(/["\\]/g, String.raw`\$&`));
  }
  sink.bytes[sink.at++] = quote;
}

function hasArraySigns(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (bytes[at] === quote || bytes[at] === backslash) return true;
  return false;
}

/** `$`, `*`, `=` and `<` begin the masks of the readme. */
export function isMaskStart(byte: number): boolean {
  return byte === 0x24 || byte === 0x2a || byte === 0x3d || byte === 0x3c;
}

const mask = /^(?:([$*=])\1*|<UNAVAIL>)$/;

function unmasked(sink: Sink, text: string): string {
  if (!mask.test(text)) return text;
  sink.masked += 1;
  return "";
}

const decoder = new TextDecoder();

/** Tolerant, because the encoding is promised nowhere; what it cost is counted. */
function decode(
  sink: Sink,
  bytes: Uint8Array,
  from: number,
  to: number,
): string {
  const text = decoder.decode(bytes.subarray(from, to));
  if (text.includes("\uFFFD")) sink.replaced += 1;
  return text
    .replaceAll('""', '"')
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .toUpperCase();
}

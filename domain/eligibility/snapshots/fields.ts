import { isUsState, states } from "../states.ts";

/** A stretch of bytes, as the CSV reader hands it out. */
type Bytes = Uint8Array;

const zero = 0x30;
const slash = 0x2f;

function digitsAt(bytes: Bytes, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = bytes[at]! - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * A ten-digit number whose check digit is right (see `npi.ts`), else -1. NPIs
 * fit a double without loss.
 */
export function npiAt(bytes: Bytes, start: number, end: number): number {
  if (end - start !== 10) return -1;
  const first = bytes[start]! - zero;
  if (first !== 1 && first !== 2) return -1;
  // 24 stands for the prefix 80840 (CMS, "NPI Check Digit").
  let sum = 24;
  for (let place = 0; place < 10; place += 1) {
    const digit = bytes[start + place]! - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0 ? digitsAt(bytes, start, 10) : -1;
}

/**
 * `MM/DD/YYYY` as the number YYYYMMDD; 0 when empty, -1 when it is no day of
 * the calendar.
 */
export function dayAt(bytes: Bytes, start: number, end: number): number {
  if (start === end) return 0;
  if (end - start !== 10) return -1;
  if (bytes[start + 2] !== slash || bytes[start + 5] !== slash) return -1;
  const month = digitsAt(bytes, start, 2);
  const day = digitsAt(bytes, start + 3, 2);
  const year = digitsAt(bytes, start + 6, 4);
  return isDay(year, month, day) ? year * 10_000 + month * 100 + day : -1;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : lengths[month - 1]!;
  return day >= 1 && day <= last;
}

/** 20260208 as 2026-02-08. */
export function dayText(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/**
 * The first five digits of a ZIP code, else -1. Where a spreadsheet has eaten
 * leading zeros (four digits, or eight of ZIP+4) they are put back.
 */
export function zipAt(bytes: Bytes, start: number, end: number): number {
  let value = 0;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      count += 1;
    } else if (bytes[at] !== 0x2d && bytes[at] !== 0x20) return -1;
  }
  const long = count === 9 || count === 8;
  const five = long ? Math.floor(value / 10_000) : value;
  return five > 0 && (long || count === 5 || count === 4) ? five : -1;
}

export function zipText(zip: number): string {
  return String(zip).padStart(5, "0");
}

/** The two letters of a US state, however it is written; empty when none. */
export function stateAt(bytes: Bytes, start: number, end: number): string {
  if (end - start === 2) {
    const known = twoLetters.get((bytes[start]! << 8) | bytes[start + 1]!);
    if (known) return known;
  }
  const name = latin(bytes, start, end);
  return isUsState(name) ? name : (byName.get(name) ?? "");
}

const twoLetters = new Map(
  states.map(({ code }) => [
    (code.charCodeAt(0) << 8) | code.charCodeAt(1),
    code,
  ]),
);
const byName = new Map(
  states.map(({ code, name }) => [name.toUpperCase(), code]),
);

// Territories appear as states and as countries.
const own = new Set(["", "US", "USA", "PR", "GU", "VI", "AS", "MP", "UM"]);

export function isAbroad(bytes: Bytes, start: number, end: number): boolean {
  if (start === end) return false;
  if (end - start === 2 && bytes[start] === 0x55 && bytes[start + 1] === 0x53)
    return false;
  return !own.has(latin(bytes, start, end));
}

/** What stands in licence fields instead of a number. */
const fillers = new Set([
  "PENDING",
  "NA",
  "N/A",
  "NONE",
  "ENROLLED",
  "UNKNOWN",
]);

export function isFiller(bytes: Bytes, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 9) return false;
  const first = bytes[start]! & 0xdf;
  // P, N, E or U, so that most numbers need no string.
  if (first !== 0x50 && first !== 0x4e && first !== 0x45 && first !== 0x55)
    return false;
  return fillers.has(latin(bytes, start, end));
}

const decoder = new TextDecoder("latin1");

function latin(bytes: Bytes, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end)).trim().toUpperCase();
}

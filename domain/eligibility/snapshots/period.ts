import { isDay } from "./fields.ts";
import { LoadRefused } from "./refusal.ts";

/** The days a file stands for, both included, as YYYYMMDD. */
export type Period = { from: number; to: number };

/** The full file reaches back to the first day of the registry. */
export const firstDay = 20050523;

const longestWeek = 62;

/**
 * The period in a name: `npidata_pfile_20050523-20260208.csv`, or the last day
 * alone in `NPPES Deactivated NPI Report 20260209.xlsx` and its archive's
 * `…_Report_020926.zip`. Null when there is none.
 */
export function periodOf(name: string): Period | null {
  const range = /(\d{8})[-_](\d{8})/.exec(name);
  if (range) return checked(Number(range[1]), Number(range[2]));
  const short = /(\d{6})_(\d{6})_Weekly/i.exec(name);
  if (short) return checked(shortDay(short[1]!), shortDay(short[2]!));
  const day = /(?<!\d)(20\d{6})(?!\d)/.exec(name);
  if (day) return checked(Number(day[1]), Number(day[1]));
  const last = /(?<!\d)(\d{6})(?!\d)/.exec(name);
  return last ? checked(shortDay(last[1]!), shortDay(last[1]!)) : null;
}

/** MMDDYY. */
function shortDay(text: string): number {
  return Number(`20${text.slice(4)}${text.slice(0, 4)}`);
}

function checked(from: number, to: number): Period | null {
  return isWhole(from) && isWhole(to) && from <= to ? { from, to } : null;
}

function isWhole(day: number): boolean {
  return isDay(
    Math.floor(day / 10_000),
    Math.floor(day / 100) % 100,
    day % 100,
  );
}

/** A full file or one week's changes; throws when the period fits neither. */
export function isFull(period: Period): boolean {
  if (period.from <= firstDay) return true;
  if (daysBetween(period.from, period.to) <= longestWeek) return false;
  throw new LoadRefused("period-unknown", {
    from: period.from,
    to: period.to,
  });
}

export function dateOfDay(day: number): Date {
  const year = Math.floor(day / 10_000);
  return new Date(Date.UTC(year, (Math.floor(day / 100) % 100) - 1, day % 100));
}

/** A date as stored, or the moment now, as the number of its day in UTC. */
export function dayOfDate(date: Date): number {
  return Number(date.toISOString().slice(0, 10).replaceAll("-", ""));
}

export function addToDay(day: number, days: number): number {
  return dayOfDate(new Date(dateOfDay(day).getTime() + days * 86_400_000));
}

function daysBetween(from: number, to: number): number {
  return (dateOfDay(to).getTime() - dateOfDay(from).getTime()) / 86_400_000;
}

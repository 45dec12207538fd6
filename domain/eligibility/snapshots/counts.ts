import { z } from "zod";
import { LoadRefused, type RefusalReason } from "./refusal.ts";

const count = z.number().int().default(0);

/** What was found, replaced and left out on the way in; kept with the snapshot. */
export const reportSchema = z.object({
  individuals: count,
  organisations: count,
  deactivated: count,
  /** Rows left out: the number is none, or it says neither person nor organisation. */
  badNumbers: count,
  badDates: count,
  futureDates: count,
  /** Values whose bytes were not UTF-8. */
  replaced: count,
  /** Masks and fillers, read as empty. */
  masked: count,
  /** Practices outside the United States: they have no US state. */
  abroad: count,
  /** US practices whose state is none. */
  badStates: count,
  locations: count,
  endpoints: count,
  /** Rows of a weekly file, by what they did. */
  added: count,
  changed: count,
  unknownColumns: z.array(z.string()).default([]),
  ignoredFiles: z.array(z.string()).default([]),
  acceptedSmaller: z.boolean().default(false),
});

export type LoadReport = z.output<typeof reportSchema>;

/** Counted while a file is read. */
export type Counts = LoadReport & {
  /** All rows but the header. */
  rows: number;
  /** The line on which each kind of fault was first seen. */
  firstLine: Partial<Record<Fault, number>>;
};

type Fault = "badNumbers" | "badDates" | "futureDates" | "replaced";

export function createCounts(): Counts {
  return { ...reportSchema.parse({}), rows: 0, firstLine: {} };
}

export function countFault(counts: Counts, fault: Fault, line: number): void {
  counts[fault] += 1;
  counts.firstLine[fault] ??= line;
}

/** Faults no more often than this are reported; beyond it the file is broken. */
const oneIn = 1000;
/** In a small file a handful proves nothing. */
const always = 20;
/** Dates are written by machines: one in ten thousand may be wrong. */
const datesOneIn = 10_000;

/** Throws when so much of a file is faulty that none of it can be believed. */
export function refuseFaulty(counts: Counts): void {
  const { rows } = counts;
  const most = Math.max(always, rows / oneIn);
  refuseAbove(counts, "badNumbers", most, "numbers-broken");
  refuseAbove(counts, "badDates", most, "dates-broken");
  refuseAbove(counts, "replaced", most, "encoding-broken");
  refuseAbove(counts, "futureDates", rows / datesOneIn, "dates-in-future");
}

function refuseAbove(
  counts: Counts,
  fault: Fault,
  most: number,
  reason: RefusalReason,
): void {
  if (counts[fault] <= most) return;
  const line = counts.firstLine[fault] ?? 0;
  throw new LoadRefused(reason, {
    count: counts[fault],
    rows: counts.rows,
    line,
  });
}

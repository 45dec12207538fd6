/** Days are counted from 1970-01-01, UTC. */
export type Day = number;

const length = 86_400_000;

export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / length;
}

export function dateOf(day: Day): Date {
  return new Date(day * length);
}

export function isoOf(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

const written: string[] = [];

/** MM/DD/YYYY, as all of NPPES writes dates. */
export function usDate(day: Day | null): string {
  if (day === null) return "";
  return (written[day] ??= isoOf(day).replace(
    /^(\d+)-(\d+)-(\d+)$/,
    "$2/$3/$1",
  ));
}

/** The registry's first day: numbers were given out from here on. */
export const opening = dayOf("2005-05-23");

/**
 * The Sunday on which the synthetic registry holds the rows asked for. Before
 * it nothing is told; after it, week by week, rows change and are added.
 */
export const baseline = dayOf("2026-01-11");

/** Whole weeks (Monday to Sunday) between the baseline and the end of a day. */
export function weekOf(day: Day): number {
  return Math.floor((day - baseline) / 7);
}

/** Monday of a week; week 1 begins the day after the baseline. */
export function mondayOf(week: number): Day {
  return baseline + 1 + (week - 1) * 7;
}

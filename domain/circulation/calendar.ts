const day = 86_400_000;

/**
 * The same day and time `years` later, UTC. February 29 becomes March 1 where
 * there is none, as in counting by the calendar.
 */
export function addYears(moment: number, years: number): number {
  const date = new Date(moment);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}

/** "2026-03-02", UTC. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** The first moment after this day. */
export function afterDay(date: string): number {
  return startOfDay(date) + day;
}

export const ageBands = ["within-1-year", "within-2-years", "within-3-years"];

/** Which year of its age a qualification is in: 0, 1, 2; 3 or more is too old. */
export function ageAt(qualifiedAt: number, moment: number): 0 | 1 | 2 | 3 {
  if (moment < addYears(qualifiedAt, 1)) return 0;
  if (moment < addYears(qualifiedAt, 2)) return 1;
  return moment < addYears(qualifiedAt, 3) ? 2 : 3;
}

/**
 * The half year before `today`, January to June or July to December: the
 * usual period of a circulation statement.
 */
export function lastHalfYear(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  return today.slice(5, 7) > "06"
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` };
}

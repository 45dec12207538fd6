import { dayOf } from "./calendar.ts";

/**
 * An issue is a UTC day on which at least one article was released. Served is
 * whose access was live at the last release of that day.
 */
export type Issue = {
  date: string;
  /** The last release of the day. */
  at: number;
  articles: number;
  kind: "issue" | "period-end";
};

/** Days with releases, in order; `releases` in any order. */
export function issuesOf(releases: number[]): Issue[] {
  const days = new Map<string, Issue>();
  for (const at of releases.toSorted((one, other) => one - other)) {
    const date = dayOf(at);
    const articles = (days.get(date)?.articles ?? 0) + 1;
    days.set(date, { date, at, articles, kind: "issue" });
  }
  return [...days.values()];
}

export type Course = {
  /** All issues before the period's end, the oldest first. */
  issues: Issue[];
  /** Place of the first issue of the period. */
  first: number;
  /** Place of the issue that is broken down. */
  analysed: number;
};

/**
 * What a period is measured by. Without a release in it there is one moment:
 * its end. Answers null when `wanted` is no issue of the period.
 */
export function courseOf(
  releases: number[],
  period: { from: string; before: number },
  wanted: string | null,
): Course | null {
  const issues = issuesOf(releases);
  const found = issues.findIndex(({ date }) => date >= period.from);
  const first = found < 0 ? issues.length : found;
  if (found < 0) issues.push(periodEnd(period.before));
  const analysed =
    wanted === null
      ? issues.length - 1
      : issues.findIndex(({ date }, at) => at >= first && date === wanted);
  return analysed < 0 ? null : { issues, first, analysed };
}

function periodEnd(before: number): Issue {
  const at = before - 1;
  return { date: dayOf(at), at, articles: 0, kind: "period-end" };
}

/** The place of the first issue at or after `moment`. */
export function placeOf(issues: Issue[], moment: number): number {
  let low = 0;
  let high = issues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (issues[middle]!.at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

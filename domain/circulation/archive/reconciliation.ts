import type { Row } from "../csv.ts";
import { totalOf, type Tally } from "../tally.ts";
import { analysedIssue, inPeriod, type Table } from "./tables.ts";

export const reconciliationColumns = [
  "check",
  "issue",
  "expected",
  "found",
  "result",
];

/** Counted a second time, from the lines as they were written. */
export type Written = {
  /** Lines of the recipient file. */
  recipients: number;
  /** Recipients by issue, from the stretches of the served file. */
  served: number[];
};

/**
 * Part 11: the same recipients, counted in every part. An export whose counts
 * differ is not handed out.
 */
export function reconcile(
  tally: Tally,
  tables: Table[],
  written: Written,
): { table: Table; holds: boolean } {
  const { date } = analysedIssue(tally);
  const expected = tally.perIssue[tally.course.analysed]!.qualified;
  const rows = [
    ...["03", "04", "05", "06"].map((part) =>
      line(`part ${Number(part)}`, date, expected, sumOf(tables, part)),
    ),
    line("part 7", date, expected, written.recipients),
    ...inPeriod(tally).map(({ issue, count }, at) =>
      line(
        "part 10",
        issue.date,
        count.qualified,
        written.served[tally.course.first + at] ?? 0,
      ),
    ),
    ...movements(tally),
  ];
  return {
    holds: rows.every(({ result }) => result === "equal"),
    table: {
      file: "11-reconciliation",
      title: "11. Reconciliation",
      columns: reconciliationColumns,
      rows,
    },
  };
}

/** The issue before, plus additions, less removals. */
function movements({ course, perIssue }: Tally): Row[] {
  return course.issues.slice(course.first).map(({ date }, at) => {
    const place = course.first + at;
    const count = perIssue[place]!;
    const before = perIssue[place - 1]?.qualified ?? 0;
    const moved = before + count.additions - totalOf(count.removals);
    return line("additions and removals", date, count.qualified, moved);
  });
}

function sumOf(tables: Table[], part: string): number {
  const table = tables.find(({ file }) => file.startsWith(part));
  return (table?.rows ?? []).reduce(
    (total, { recipients }) => total + Number(recipients),
    0,
  );
}

function line(
  check: string,
  issue: string,
  expected: number,
  found: number,
): Row {
  const result = expected === found ? "equal" : "different";
  return { check, issue, expected, found, result };
}

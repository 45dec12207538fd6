import { findProfession } from "#domain/eligibility/professions.ts";
import { ageBands } from "../calendar.ts";
import type { Row } from "../csv.ts";
import { unqualifiedReasons } from "../history.ts";
import { places } from "../regions.ts";
import { partsOf, totalOf, type Tally } from "../tally.ts";

/** One file of an export. */
export type Table = {
  /** Without its ending. */
  file: string;
  title: string;
  columns: string[];
  rows: Row[];
};

/** Parts 2 to 6: what can be counted in memory. */
export function countedTables(tally: Tally): Table[] {
  return [
    issuesTable(tally),
    unqualifiedTable(tally),
    monthsTable(tally),
    professionTable(tally),
    sourceTable(tally),
    ...geographyTables(tally),
    verificationTable(tally),
  ];
}

function issuesTable(tally: Tally): Table {
  const rows = inPeriod(tally).map(({ issue, count }) => ({
    issue: issue.date,
    kind: issue.kind,
    released_at: new Date(issue.at).toISOString(),
    articles: issue.articles,
    qualified: count.qualified,
    additions: count.additions,
    removals: totalOf(count.removals),
    served_not_qualified: count.servedUnqualified,
    not_qualified: totalOf(count.unqualified),
    analyzed: issue === analysedIssue(tally) ? "yes" : "no",
  }));
  return {
    file: "02-issues",
    title: "2. Qualified circulation by issue",
    columns: [
      "issue",
      "kind",
      "released_at",
      "articles",
      "qualified",
      "additions",
      "removals",
      "served_not_qualified",
      "not_qualified",
      "analyzed",
    ],
    rows,
  };
}

/** The average over the period's issues. */
export function averageQualified(tally: Tally): number {
  return sumOfIssues("period", inPeriod(tally)).average_qualified;
}

function unqualifiedTable(tally: Tally): Table {
  const rows = inPeriod(tally).flatMap(({ issue, count }) =>
    unqualifiedReasons
      .map((reason) => ({
        issue: issue.date,
        reason,
        accounts: count.unqualified.get(reason) ?? 0,
        removed: count.removals.get(reason) ?? 0,
      }))
      .filter(({ accounts, removed }) => accounts + removed > 0),
  );
  return {
    file: "02-not-qualified",
    title: "2. Not qualified, and removed, by reason",
    columns: ["issue", "reason", "accounts", "removed"],
    rows,
  };
}

function monthsTable(tally: Tally): Table {
  const issues = inPeriod(tally);
  const months = Map.groupBy(issues, ({ issue }) => issue.date.slice(0, 7));
  const rows = [...months, ["period", issues] as const].map(([month, ones]) =>
    sumOfIssues(month, ones),
  );
  return {
    file: "02-months",
    title: "2. By month, and in the whole period",
    columns: ["month", "issues", "average_qualified", "additions", "removals"],
    rows,
  };
}

/** The average is to the nearest whole recipient; the rest is added up. */
function sumOfIssues(month: string, issues: readonly InPeriod[]) {
  const sum = (of: (one: InPeriod) => number) =>
    issues.reduce((total, one) => total + of(one), 0);
  return {
    month,
    issues: issues.length,
    average_qualified: Math.round(
      sum(({ count }) => count.qualified) / issues.length,
    ),
    additions: sum(({ count }) => count.additions),
    removals: sum(({ count }) => totalOf(count.removals)),
  };
}

function professionTable({ professions }: Tally): Table {
  const rows = [...professions]
    .map(([key, recipients]) => {
      const [profession = "", specialty = ""] = partsOf(key);
      return {
        profession,
        profession_label: findProfession(profession)?.label ?? profession,
        specialty,
        recipients,
      };
    })
    .toSorted((one, other) =>
      inOrder(
        [one.profession, one.specialty],
        [other.profession, other.specialty],
      ),
    );
  return {
    file: "03-profession-specialty",
    title: "3. Profession and specialty",
    columns: ["profession", "profession_label", "specialty", "recipients"],
    rows,
  };
}

function sourceTable({ sources, tooOld }: Tally): Table {
  const names = new Set([
    ...[...sources.keys()].map((key) => partsOf(key)[0]!),
    ...tooOld.keys(),
  ]);
  const rows = [...names]
    .toSorted((one, other) => inOrder([one], [other]))
    .map((source) => {
      const ages = ageBands.map(
        (_, age) => sources.get(`${source}\u001f${age}`) ?? 0,
      );
      const [one = 0, two = 0, three = 0] = ages;
      return {
        source,
        within_1_year: one,
        within_2_years: two,
        within_3_years: three,
        recipients: one + two + three,
        older_excluded: tooOld.get(source) ?? 0,
      };
    });
  return {
    file: "04-source-age",
    title: "4. Source and age of qualification",
    columns: [
      "source",
      "within_1_year",
      "within_2_years",
      "within_3_years",
      "recipients",
      "older_excluded",
    ],
    rows,
  };
}

function geographyTables({ places: counts }: Tally): Table[] {
  const rows = places.map(({ region, division, code, name }) => ({
    region,
    division,
    state: code,
    state_name: name,
    recipients: counts.get(code) ?? 0,
  }));
  const states: Table = {
    file: "05-geography",
    title: "5. Geography",
    columns: ["region", "division", "state", "state_name", "recipients"],
    rows,
  };
  return [states, divisionsTable(rows)];
}

/** The subtotals; a state's own line stands in the file beside this one. */
function divisionsTable(
  states: { region: string; division: string; recipients: number }[],
): Table {
  const divisions = Map.groupBy(states, ({ division }) => division);
  return {
    file: "05-regions",
    title: "5. Subtotals by region and division",
    columns: ["region", "division", "recipients"],
    rows: [...divisions].map(([division, members]) => ({
      region: members[0]!.region,
      division,
      recipients: members.reduce((sum, one) => sum + one.recipients, 0),
    })),
  };
}

function verificationTable({ verification }: Tally): Table {
  const rows = [...verification]
    .map(([key, recipients]) => {
      const [level = "", method = "", verified_by = ""] = partsOf(key);
      return { level: `L${level}`, method, verified_by, recipients };
    })
    .toSorted((one, other) =>
      inOrder(
        [one.level, one.method, one.verified_by],
        [other.level, other.method, other.verified_by],
      ),
    );
  return {
    file: "06-verification",
    title: "6. Level, method and who verified",
    columns: ["level", "method", "verified_by", "recipients"],
    rows,
  };
}

type InPeriod = ReturnType<typeof inPeriod>[number];

/** The issues of the period with their counts. */
export function inPeriod({ course, perIssue }: Tally) {
  return course.issues
    .slice(course.first)
    .map((issue, at) => ({ issue, count: perIssue[course.first + at]! }));
}

export function analysedIssue({ course }: Tally) {
  return course.issues[course.analysed]!;
}

// By code point: the same on every machine, whatever its language.
function inOrder(one: string[], other: string[]): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}

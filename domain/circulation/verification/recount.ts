import { places, placeCode } from "../regions.ts";
import { keyOf } from "../tally.ts";

// Counts an export anew from its own detail lines, by nothing but what those
// lines say, and compares the outcome with its tables.

export type Line = Record<string, string>;

const ages: Record<string, string> = {
  "within-1-year": "within_1_year",
  "within-2-years": "within_2_years",
  "within-3-years": "within_3_years",
};

/** How each counted table names its cells, and which cells a recipient fills. */
const tables: Record<
  string,
  { cellsOf: (row: Line) => [string, number][]; of: (line: Line) => string }
> = {
  "03-profession-specialty": {
    cellsOf: (row) => [
      [keyOf(row.profession!, row.specialty!), Number(row.recipients)],
    ],
    of: (line) => keyOf(line.profession!, line.specialty!),
  },
  "04-source-age": {
    cellsOf: (row) =>
      Object.values(ages).map((age) => [
        keyOf(row.source!, age),
        Number(row[age]),
      ]),
    of: (line) => keyOf(line.source!, ages[line.age!] ?? "older"),
  },
  "05-geography": {
    cellsOf: (row) => [[row.state!, Number(row.recipients)]],
    of: (line) => placeCode(line.state!),
  },
  "05-regions": {
    cellsOf: (row) => [[row.division!, Number(row.recipients)]],
    of: (line) => divisionOf(placeCode(line.state!)),
  },
  "06-verification": {
    cellsOf: (row) => [
      [
        keyOf(row.level!, row.method!, row.verified_by!),
        Number(row.recipients),
      ],
    ],
    of: (line) => keyOf(line.level!, line.method!, line.verified_by!),
  },
};

const divisions = new Map(places.map(({ code, division }) => [code, division]));
const divisionOf = (code: string) => divisions.get(code) ?? "Foreign";

export const recounted = Object.keys(tables);

/** Takes recipients one by one; `differences` names the cells that are wrong. */
export function createRecount() {
  const counts = new Map(
    recounted.map((name) => [name, new Map<string, number>()]),
  );
  return {
    add(line: Line): void {
      for (const [name, { of }] of Object.entries(tables)) {
        const cells = counts.get(name)!;
        const key = of(line);
        cells.set(key, (cells.get(key) ?? 0) + 1);
      }
    },
    differences(name: string, rows: Line[]): string[] {
      const stated = new Map(rows.flatMap((row) => tables[name]!.cellsOf(row)));
      const found = counts.get(name)!;
      const cells = new Set([...stated.keys(), ...found.keys()]);
      return [...cells].filter(
        (cell) => (stated.get(cell) ?? 0) !== (found.get(cell) ?? 0),
      );
    },
  };
}

export type IssueLine = {
  issue: string;
  qualified: number;
  additions: number;
  removals: number;
};

/**
 * Counts issues anew from the stretches in which recipients were served.
 * What came and went at the first issue depends on the one before it, which
 * the file does not hold; there only the count is compared.
 */
export function createIssueRecount(issues: IssueLine[]) {
  const places = new Map(issues.map(({ issue }, at) => [issue, at]));
  const found = issues.map(() => ({ qualified: 0, additions: 0, removals: 0 }));
  let previous: { id: string; to: number } | null = null;
  const leave = () => {
    const next = previous && found[previous.to + 1];
    if (next) next.removals += 1;
  };
  return {
    /** In the order of the file: by recipient, then by time. */
    add({
      subscriber_id: id = "",
      from_issue = "",
      to_issue = "",
    }: Line): void {
      const from = places.get(from_issue) ?? -1;
      const to = places.get(to_issue) ?? -1;
      const goesOn = previous?.id === id && previous.to + 1 === from;
      if (!goesOn) {
        leave();
        if (found[from]) found[from].additions += 1;
      }
      for (let place = Math.max(from, 0); place <= to; place += 1)
        found[place]!.qualified += 1;
      previous = { id, to };
    },
    differences(): string[] {
      leave();
      previous = null;
      return issues.flatMap((stated, at) => {
        const own = found[at]!;
        const same =
          own.qualified === stated.qualified &&
          (at === 0 ||
            (own.additions === stated.additions &&
              own.removals === stated.removals));
        return same ? [] : [stated.issue];
      });
    },
  };
}

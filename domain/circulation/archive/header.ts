import type { Row } from "../csv.ts";
import type { Statement } from "../schema.ts";
import type { Table } from "./tables.ts";

/**
 * Raised whenever the same history would give other files, so that two
 * exports are comparable exactly when their versions are equal.
 */
export const generatorVersion = "Précis circulation export 1.0";

/** What the numbers rest on, as it was before the period's end. */
export type Basis = {
  statement: Statement;
  period: { from: string; to: string; before: Date; isOver: boolean };
  snapshots: {
    id: string;
    kind: string;
    label: string;
    rows: number;
    loadedAt: Date;
    sha256: string | null;
  }[];
  policies: { version: number; activatedAt: Date }[];
  texts: { kind: string; version: number; id: string; createdAt: Date }[];
  /** Professions by taxonomy code, as a hash of the table in use. */
  professionTable: string;
};

export const definitions = {
  issue:
    "A day (UTC) on which at least one article was released. Articles of one day are one issue.",
  served:
    "Whoever's access was live at the last release of that day: a binding of level 2 or more, not ended, not past its end, the account not suspended and not deleted.",
  qualified:
    "Served, with a qualification on record that was made or confirmed within three years before the issue. Older ones are excluded and shown.",
  age: "From the qualification date (made or last confirmed) to the issue, in calendar years.",
  id: "A stable random number of the account; it says nothing of the person.",
};

/** Part 1: what is reported, by which definitions, from which sources. */
export function headerTable(basis: Basis): Table {
  const { statement, period } = basis;
  const facts: [string, string][] = [
    ["publication", statement.publication.text],
    ["field-served", statement.field.text],
    ["qualification-definition", statement.qualification.text],
    ["statement-versions", versionsOf(statement)],
    ["period-from", period.from],
    ["period-to", period.to],
    ["data-before", period.before.toISOString()],
    ["period-is-over", period.isOver ? "yes" : "no: an interim report"],
    ["generator", generatorVersion],
    ...Object.entries(definitions).map(([name, words]): [string, string] => [
      `definition-${name}`,
      words,
    ]),
    ...sourceFacts(basis),
  ];
  const rows: Row[] = facts.map(([name, value]) => ({ name, value }));
  return {
    file: "01-header",
    title: "1. Header",
    columns: ["name", "value"],
    rows,
  };
}

function versionsOf(statement: Statement): string {
  return Object.entries(statement)
    .map(([part, { version, id }]) => `${part} ${version} (${id})`)
    .join("; ");
}

function sourceFacts(basis: Basis): [string, string][] {
  const registry = basis.snapshots.map(
    ({ id, kind, label, rows, loadedAt, sha256 }): [string, string] => [
      "registry-snapshot",
      [
        id,
        kind,
        label,
        `${rows} rows`,
        `loaded ${loadedAt.toISOString()}`,
        `SHA-256 ${sha256 ?? "of no file"}`,
      ].join("; "),
    ],
  );
  const policies = basis.policies.map(
    ({ version, activatedAt }): [string, string] => [
      "policy-version",
      `${version}; in force from ${activatedAt.toISOString()}`,
    ],
  );
  const texts = basis.texts.map(
    ({ kind, version, id, createdAt }): [string, string] => [
      "text-version",
      `${kind} ${version}; ${id}; from ${createdAt.toISOString()}`,
    ],
  );
  return [
    ...registry,
    ["profession-table", `SHA-256 ${basis.professionTable}`],
    ...policies,
    ...texts,
  ];
}

import { z } from "zod";
import { readCsvText } from "#lib/csv-text.ts";
import type { ProfessionTable } from "../profession-table.ts";
import { professionsOfCode } from "../professions.ts";

/** One code of the operator's own download; definitions are never kept. */
export type Code = { code: string; name: string; isIndividual: boolean };

const columns = ["Code", "Grouping", "Classification", "Specialization"];
const lineSchema = z.object({
  Code: z.string().regex(/^[0-9A-Z]{8,9}X$/),
  Classification: z.string().min(1),
  Specialization: z.string(),
  Section: z.string().default("Individual"),
});

/**
 * Reads the code set of the National Uniform Claim Committee as it is
 * published twice a year: "Code,Grouping,Classification,Specialization,...".
 * A reason and a line when it is not one.
 */
export function readCodeSet(
  text: string,
): { ok: true; codes: Code[] } | { ok: false; reason: string; line: number } {
  const read = readCsvText(text);
  if (!read.ok) return { ok: false, reason: "a broken quote", line: read.line };
  const [head, ...lines] = read.lines;
  const names = head?.fields.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return { ok: false, reason: `no column ${missing.join(", ")}`, line: 1 };
  const codes: Code[] = [];
  for (const { line, fields } of lines) {
    const values = names.map((name, at) => [name, fields[at]?.trim() ?? ""]);
    const parsed = lineSchema.safeParse(Object.fromEntries(values));
    if (!parsed.success) return { ok: false, reason: "not a code", line };
    const { Code: code, Classification, Specialization, Section } = parsed.data;
    codes.push({
      code,
      name: [Classification, Specialization].filter(Boolean).join(", "),
      isIndividual: Section === "Individual",
    });
  }
  return { ok: true, codes };
}

export type Coverage = {
  /** How many codes each profession covers, in the order of the table. */
  professions: { label: string; codes: number }[];
  /** Codes of individuals no profession covers: not eligible. */
  uncovered: Code[];
  /** Beginnings in our table that no code of the set has. */
  unmatched: { label: string; start: string }[];
  /** Codes our table calls withdrawn that the set no longer lists at all. */
  gone: string[];
};

/** How a code set and a profession table fit each other. */
export function coverageOf(table: ProfessionTable, codes: Code[]): Coverage {
  const live = codes.filter(({ code }) => !table.withdrawn.includes(code));
  const people = live.filter(({ isIndividual }) => isIndividual);
  const offered = table.list.filter(({ retired }) => !retired);
  const listed = new Set(codes.map(({ code }) => code));
  return {
    professions: offered.map((profession) => ({
      label: profession.label,
      codes: live.filter(({ code }) =>
        professionsOfCode(code, table).includes(profession),
      ).length,
    })),
    uncovered: people.filter(
      ({ code }) => professionsOfCode(code, table).length === 0,
    ),
    unmatched: offered.flatMap(({ label, codes: starts }) =>
      starts
        .filter((start) => !live.some(({ code }) => code.startsWith(start)))
        .map((start) => ({ label, start })),
    ),
    gone: table.withdrawn.filter((code) => !listed.has(code)),
  };
}

/** What a newer release adds, and what it does not list any more. */
export function releasesApart(older: Code[], newer: Code[]) {
  const known = (codes: Code[]) => new Set(codes.map(({ code }) => code));
  const [before, after] = [known(older), known(newer)];
  return {
    added: newer.filter(({ code }) => !before.has(code)),
    withdrawn: older.filter(({ code }) => !after.has(code)),
  };
}

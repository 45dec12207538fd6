import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  coverageOf,
  readCodeSet,
  releasesApart,
  type Code,
} from "#domain/eligibility/policies/code-set.ts";
import { findProfessionTable } from "#domain/eligibility/queries.ts";
import { db } from "#lib/db.ts";

const usage = `Usage: npm run professions -- check FILE.csv [--since OLDER.csv]

FILE is your own download of the Health Care Provider Taxonomy (nucc.org). It
is read and not kept. Says how the professions of the policy in force fit it.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { since: { type: "string" } },
});
const [verb, file, ...others] = positionals;
if (verb !== "check" || !file || others.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await check(file, values.since);
  await db.$disconnect();
}

async function check(path: string, since: string | undefined): Promise<void> {
  const codes = await codesOf(path);
  const older = since ? await codesOf(since) : [];
  if (!codes || !older) return;
  const table = await findProfessionTable();
  const { professions, uncovered, unmatched, gone } = coverageOf(table, codes);
  console.log(`${codes.length} codes, by the professions in force\n`);
  for (const { label, codes: count } of professions)
    console.log(`${String(count).padStart(5)}  ${label}`);
  list(
    "Codes of individuals that no profession covers (not eligible)",
    uncovered.map(line),
  );
  list(
    "Beginnings in our table that no code has: withdrawn, or mistyped",
    unmatched.map(({ label, start }) => `${start}  ${label}`),
  );
  list("Withdrawn codes the file no longer lists", gone);
  if (!since) return;
  const { added, withdrawn } = releasesApart(older, codes);
  list(`New since ${since}`, added.map(line));
  list(
    `Withdrawn since ${since}: add them to the draft's list`,
    withdrawn.map(line),
  );
}

async function codesOf(path: string): Promise<Code[] | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return fail(`${path} cannot be read.`);
  const set = readCodeSet(decode(bytes));
  if (set.ok) return set.codes;
  return fail(`${path} is not the code set: line ${set.line}, ${set.reason}.`);
}

// Some releases were saved by a spreadsheet in the Windows code page.
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function line({ code, name }: Code): string {
  return `${code}  ${name}`;
}

function list(title: string, lines: string[]): void {
  console.log(`\n${title}: ${lines.length}`);
  for (const one of lines) console.log(`  ${one}`);
}

function fail(message: string): null {
  console.error(message);
  process.exitCode = 1;
  return null;
}

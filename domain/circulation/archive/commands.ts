import { writeDetails, type Details } from "../details/commands.ts";
import { courseOf } from "../issues.ts";
import type { Checkpoint } from "../log-chain.ts";
import { csvHead, csvLines } from "../csv.ts";
import { findEvidenceLog } from "../evidence/queries.ts";
import { countAccounts, findReleases } from "../queries.ts";
import { emptyTally, type Tally } from "../tally.ts";
import {
  clearWorkshop,
  makeWorkshop,
  pack,
  writeText,
  type Workshop,
  type WrittenFile,
} from "./client.ts";
import { generatorVersion, headerTable, type Basis } from "./header.ts";
import { readingNotes } from "./notes.ts";
import { printablePage } from "./printable.ts";
import { chainLog, countLog, findBasis } from "./queries.ts";
import { sampleColumns } from "./recipients.ts";
import { reconcile } from "./reconciliation.ts";
import { ExportRefused } from "./refusal.ts";
import {
  analysedIssue,
  averageQualified,
  countedTables,
  type Table,
} from "./tables.ts";

/** Everything that decides the bytes of an export, besides the history. */
export type Plan = {
  from: string;
  to: string;
  /** Nothing at or after this moment is in it. */
  before: Date;
  /** False while the period still runs: an interim report. */
  isOver: boolean;
  issue: string | null;
  seed: string;
  size: number;
};

export type Hooks = {
  onProgress?: (done: number, total: number) => Promise<void> | void;
  signal?: AbortSignal;
};

export type Result = {
  bytes: number;
  sha256: string;
  qualified: number;
  issues: number;
  log: Checkpoint;
};

/**
 * Writes the export of a plan to `target`. The same plan and history give the
 * same bytes. Throws `ExportRefused` when something is missing or does not add up.
 */
export async function writeExport(
  plan: Plan,
  target: string,
  hooks: Hooks = {},
): Promise<Result> {
  const basis = await findBasis({ ...plan });
  if (!basis) throw new ExportRefused("not-stated");
  const releases = await findReleases(plan.before);
  const period = { from: plan.from, before: plan.before.getTime() };
  const course = courseOf(releases, period, plan.issue);
  if (!course) throw new ExportRefused("no-such-issue");
  const tally = emptyTally(course);
  const progress = await countWork(plan, hooks);
  const workshop = await makeWorkshop(nameOf(target));
  try {
    const chaining = chainLog(plan.before, (entries) => progress.add(entries));
    // Heard below; the parts come first, so that none is open when we clear.
    chaining.catch(() => undefined);
    const details = await writeDetails(workshop, tally, plan, progress);
    const log = await chaining;
    const files = await writeCounts(workshop, {
      plan,
      basis,
      tally,
      details,
      log,
    });
    const names = await writeManifest(workshop, files, plan, log.at(-1)!);
    const packed = await pack(workshop, names, target);
    const { qualified } = tally.perIssue[course.analysed]!;
    const issues = course.issues.length - course.first;
    return { ...packed, qualified, issues, log: log.at(-1)! };
  } finally {
    await clearWorkshop(workshop);
  }
}

const nameOf = (target: string) =>
  target
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.zip$/, "");

/** Tells how far it is, and stops when told to. */
async function countWork({ before }: Plan, { onProgress, signal }: Hooks) {
  const total = (await countAccounts(before)) + (await countLog(before));
  let done = 0;
  return {
    async add(units: number): Promise<void> {
      signal?.throwIfAborted();
      done += units;
      await onProgress?.(Math.min(done, total), total);
    },
  };
}

type Counted = {
  plan: Plan;
  basis: Basis;
  tally: Tally;
  details: Details;
  log: Checkpoint[];
};

/** All other parts, from what was counted; refuses when it does not add up. */
async function writeCounts(workshop: Workshop, counted: Counted) {
  const { plan, basis, tally, details, log } = counted;
  const counts = countedTables(tally);
  const checked = reconcile(tally, counts, details.written);
  if (!checked.holds)
    throw new ExportRefused("not-reconciled", differing(checked.table));
  const header = headerTable(basis);
  const chain = logTable(log);
  const sample: Table = {
    file: "09-sample",
    title: "9. Sample",
    columns: sampleColumns,
    rows: details.sample,
  };
  const tables = [header, ...counts, sample, checked.table, chain];
  const files = [...details.files, await writeEvidence(workshop, counted)];
  for (const table of tables) files.push(await writeTable(workshop, table));
  const summary = {
    average: averageQualified(tally),
    analysed: analysedIssue(tally).date,
    qualified: tally.perIssue[tally.course.analysed]!.qualified,
  };
  const printed = [header, ...counts, checked.table, chain];
  files.push(
    await writeText(workshop, "circulation.json", asJson(summary, tables)),
    await writeText(
      workshop,
      "report.html",
      printablePage(basis, summary, printed),
    ),
    await writeText(workshop, "README.txt", readingNotes(plan)),
  );
  return files;
}

function differing({ rows }: Table): string {
  return rows
    .filter(({ result }) => result !== "equal")
    .map(({ check, issue, expected, found }) =>
      [check, issue, expected, found].join(" "),
    )
    .join("; ");
}

function logTable(log: Checkpoint[]): Table {
  return {
    file: "12-log",
    title: "12. Heads of the log",
    columns: ["before", "entries", "head"],
    rows: log,
  };
}

function asJson(summary: object, tables: Table[]): string {
  const parts = tables.map(({ file, title, rows }) => [file, { title, rows }]);
  const content = {
    generator: generatorVersion,
    summary,
    parts: Object.fromEntries(parts) as object,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function writeTable(workshop: Workshop, { file, columns, rows }: Table) {
  const content = csvHead(columns) + csvLines(columns, rows);
  return writeText(workshop, `${file}.csv`, content, rows.length);
}

/** Half of the pool, so that the desk goes on. */
const atOnce = 5;

/** Part 8, for the sample; for anybody else an auditor asks at the desk. */
async function writeEvidence(workshop: Workshop, { plan, details }: Counted) {
  const logs: string[] = [];
  for (let at = 0; at < details.sample.length; at += atOnce) {
    const some = details.sample.slice(at, at + atOnce);
    const found = await Promise.all(
      some.map(({ subscriber_id }) =>
        findEvidenceLog(String(subscriber_id), plan.before),
      ),
    );
    logs.push(...found.map((log) => JSON.stringify(log, null, 1)));
  }
  const content = logs.length > 0 ? `[\n${logs.join(",\n")}\n]\n` : "[]\n";
  return writeText(workshop, "08-evidence.json", content, logs.length);
}

/** Part 12; answers all names in the order of the archive. */
async function writeManifest(
  workshop: Workshop,
  files: WrittenFile[],
  plan: Plan,
  log: Checkpoint,
): Promise<string[]> {
  const listed = files.toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  const { from, to, before, seed, size } = plan;
  const manifest = {
    generator: generatorVersion,
    period: { from, to, before },
    sample: { seed, size },
    log,
    files: listed,
  };
  const content = `${JSON.stringify(manifest, null, 1)}\n`;
  const own = await writeText(workshop, "manifest.json", content);
  const sums = [...listed, own]
    .map(({ sha256, name }) => `${sha256}  ${name}\n`)
    .join("");
  await writeText(workshop, "SHA256SUMS", sums);
  return [...listed.map(({ name }) => name), "manifest.json", "SHA256SUMS"];
}

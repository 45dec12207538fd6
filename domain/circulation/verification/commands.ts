import { createHash } from "node:crypto";
import { z } from "zod";
import { commonCheckpoints, disagreements } from "../log-chain.ts";
import {
  elementsOf,
  openArchive,
  rowsOf,
  sumOf,
  tableOf,
  wholeText,
  type Archive,
} from "./client.ts";
import { drawSample, servedAt } from "./queries.ts";
import {
  createIssueRecount,
  createRecount,
  recounted,
  type Line,
} from "./recount.ts";

export type Check = { name: string; holds: boolean; detail: string };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const checkpoint = z.object({
  before: z.iso.datetime(),
  entries: z.coerce.number().int(),
  head: sha256,
});
const manifestSchema = z.object({
  generator: z.string(),
  sample: z.object({ seed: z.string(), size: z.number().int() }),
  log: checkpoint,
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number().int(),
      sha256,
      rows: z.number().int().nullable(),
    }),
  ),
});
type Manifest = z.output<typeof manifestSchema>;

/**
 * Holds an export against itself: sums, manifest, every table counted anew
 * from the detail lines, the sample drawn anew, CSV against JSON; and, when an
 * earlier export is given, the log's heads against those. Needs the zip alone.
 */
export async function verifyArchive(
  file: string,
  earlier: string | null = null,
): Promise<Check[]> {
  const archive = await openArchive(file);
  try {
    const manifest = manifestSchema.parse(
      JSON.parse(await wholeText(archive, "manifest.json")),
    );
    return [
      await checkSums(archive),
      await checkManifest(archive, manifest),
      ...(await checkTables(archive)),
      await checkIssues(archive),
      await checkRecipients(archive),
      await checkSample(archive, manifest),
      await checkEvidence(archive),
      await checkTwins(archive, "07-recipients"),
      await checkTwins(archive, "10-served"),
      await checkStatedReconciliation(archive),
      ...(earlier ? [await checkLog(archive, earlier)] : []),
    ];
  } finally {
    archive.close();
  }
}

function check(name: string, faults: string[], well: string): Check {
  return faults.length === 0
    ? { name, holds: true, detail: well }
    : { name, holds: false, detail: faults.slice(0, 5).join("; ") };
}

async function checkSums(archive: Archive): Promise<Check> {
  const lines = (await wholeText(archive, "SHA256SUMS")).trimEnd().split("\n");
  const stated = new Map(
    lines.map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const faults = archive.names
    .filter((name) => name !== "SHA256SUMS" && !stated.has(name))
    .map((name) => `${name} is not listed`);
  for (const [name, sum] of stated) {
    if (!archive.names.includes(name)) faults.push(`${name} is missing`);
    else if ((await sumOf(archive, name)).sha256 !== sum)
      faults.push(`${name} differs`);
  }
  return check("sums", faults, `${stated.size} files`);
}

async function checkManifest(
  archive: Archive,
  { files, generator }: Manifest,
): Promise<Check> {
  const faults: string[] = [];
  for (const { name, bytes, sha256: sum } of files) {
    const found = archive.names.includes(name) && (await sumOf(archive, name));
    if (!found || found.sha256 !== sum || found.bytes !== bytes)
      faults.push(`${name} differs`);
  }
  return check("manifest", faults, generator);
}

async function checkTables(archive: Archive): Promise<Check[]> {
  const recount = createRecount();
  for await (const line of rowsOf(archive, "07-recipients.csv"))
    recount.add(line);
  const checks: Check[] = [];
  for (const name of recounted) {
    const rows = await tableOf(archive, `${name}.csv`);
    const faults = recount.differences(name, rows).map(readable);
    checks.push(check(`recount ${name}`, faults, `${rows.length} lines`));
  }
  return checks;
}

const readable = (cell: string) => cell.replaceAll("\u001f", " / ");

async function issuesIn(archive: Archive) {
  const rows = await tableOf(archive, "02-issues.csv");
  return rows.map((row) => ({
    issue: row.issue ?? "",
    qualified: Number(row.qualified),
    additions: Number(row.additions),
    removals: Number(row.removals),
    analysed: row.analyzed === "yes",
  }));
}

async function checkIssues(archive: Archive): Promise<Check> {
  const issues = await issuesIn(archive);
  const recount = createIssueRecount(issues);
  for await (const line of rowsOf(archive, "10-served.csv")) recount.add(line);
  return check(
    "recount issues",
    recount.differences(),
    `${issues.length} issues`,
  );
}

const shared = [
  "subscriber_id",
  "profession",
  "specialty",
  "state",
  "zip3",
  "source",
  "qualification_date",
  "method",
  "level",
  "verified_by",
];

/** The recipients are exactly those who were served the analysed issue. */
async function checkRecipients(archive: Archive): Promise<Check> {
  const analysed = (await issuesIn(archive)).find((one) => one.analysed);
  const recipients = digest();
  const served = digest();
  for await (const line of rowsOf(archive, "07-recipients.csv"))
    recipients.add(line, shared);
  for await (const line of servedAt(archive, analysed?.issue ?? ""))
    served.add(line, shared);
  const faults = [
    ...(recipients.sum() === served.sum() ? [] : ["parts 7 and 10 differ"]),
    ...(recipients.count() === analysed?.qualified
      ? []
      : ["parts 2 and 7 differ"]),
  ];
  return check("recipients", faults, `${recipients.count()} recipients`);
}

function digest() {
  const hash = createHash("sha256");
  let count = 0;
  return {
    add(line: Line, columns: string[]): void {
      hash.update(JSON.stringify(columns.map((name) => line[name] ?? "")));
      count += 1;
    },
    sum: () => hash.copy().digest("hex"),
    count: () => count,
  };
}

async function checkSample(
  archive: Archive,
  { sample }: Manifest,
): Promise<Check> {
  const drawn = await drawSample(rowsOf(archive, "07-recipients.csv"), sample);
  const stated = await tableOf(archive, "09-sample.csv");
  const same =
    drawn.length === stated.length &&
    drawn.every(
      ({ key, line }, at) =>
        stated[at]!.key === key &&
        stated[at]!.subscriber_id === line.subscriber_id,
    );
  return check(
    "sample",
    same ? [] : ["drawn anew it is another"],
    `${drawn.length} drawn by seed ${sample.seed}`,
  );
}

async function checkEvidence(archive: Archive): Promise<Check> {
  const logs = z
    .array(z.object({ subscriberId: z.uuid() }))
    .parse(JSON.parse(await wholeText(archive, "08-evidence.json")));
  const stated = await tableOf(archive, "09-sample.csv");
  const same =
    logs.length === stated.length &&
    logs.every((log, at) => log.subscriberId === stated[at]!.subscriber_id);
  return check(
    "evidence",
    same ? [] : ["not that of the sample"],
    `${logs.length} logs`,
  );
}

/** The CSV and the JSON of a part say the same. */
async function checkTwins(archive: Archive, part: string): Promise<Check> {
  const csv = digest();
  const json = digest();
  let columns: string[] = [];
  for await (const line of rowsOf(archive, `${part}.csv`)) {
    columns = Object.keys(line);
    csv.add(line, columns);
  }
  for await (const line of elementsOf(archive, `${part}.json`))
    json.add(line, columns);
  const same = csv.sum() === json.sum();
  return check(
    `${part}: CSV and JSON`,
    same ? [] : ["they differ"],
    `${csv.count()} lines`,
  );
}

async function checkStatedReconciliation(archive: Archive): Promise<Check> {
  const rows = await tableOf(archive, "11-reconciliation.csv");
  const faults = rows
    .filter(
      ({ expected, found, result }) => expected !== found || result !== "equal",
    )
    .map(({ check: name, issue }) => `${name} ${issue}`);
  return check("reconciliation", faults, `${rows.length} lines`);
}

async function checkLog(archive: Archive, earlier: string): Promise<Check> {
  const later = await logIn(archive);
  const other = await openArchive(earlier);
  try {
    const before = await logIn(other);
    const faults = disagreements(later, before).map(
      (point) => `the head before ${point.before} differs`,
    );
    const common = commonCheckpoints(later, before);
    if (common === 0) faults.push("no month in common");
    return check("log", faults, `${common} heads in common`);
  } finally {
    other.close();
  }
}

async function logIn(archive: Archive) {
  const rows = await tableOf(archive, "12-log.csv");
  return rows.map((row) => checkpoint.parse(row));
}

import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import {
  baseline,
  dayOf,
  isoOf,
  mondayOf,
  weekOf,
  type Day,
} from "#domain/eligibility/synthetic/calendar.ts";
import { deactivationArchive } from "#domain/eligibility/synthetic/deactivations.ts";
import {
  monthlyArchive,
  weeklyArchive,
  type Edition,
} from "#domain/eligibility/synthetic/dissemination.ts";

const usage = `Usage: npm run synthetic -- KIND --rows N --out FILE.zip [...]

  monthly        a full replacement file        [--as-of YYYY-MM-DD] [--layout V1|V2|V3]
  weekly         what changed in whole weeks    --from MONDAY --to SUNDAY [--layout ...]
  deactivations  the report of ended numbers    [--as-of YYYY-MM-DD]

  --rows   numbers in the registry on ${isoOf(baseline)}; every week adds 15 to 10,000
  --seed   another registry of the same shape (1)`;

const day = z.iso.date().transform(dayOf);
const number = z
  .string()
  .regex(/^[0-9_]+$/)
  .transform((text) => Number(text.replaceAll("_", "")));
const options = z.object({
  rows: number.pipe(z.number().int().min(1).max(90_000_000)),
  out: z.string().min(1),
  seed: number.default(1),
  layout: z.enum(["V1", "V2", "V3"]).default("V2"),
  "as-of": day.optional(),
  from: day.optional(),
  to: day.optional(),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: "string" },
    out: { type: "string" },
    seed: { type: "string" },
    layout: { type: "string" },
    "as-of": { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
  },
});

const started = Date.now();
const lively = process.stderr.isTTY === true;
let told = started;
const given = options.safeParse(values);
const archive = given.success
  ? archiveFor(given.data)
  : z.prettifyError(given.error);
if (!given.success || typeof archive === "string") {
  const fault = typeof archive === "string" ? archive : "";
  console.error(`${fault}\n\n${usage}`);
  process.exitCode = 2;
} else {
  await write(archive, given.data.out);
}

function archiveFor(chosen: z.output<typeof options>): Readable | string {
  const [kind] = positionals;
  const { rows, seed, layout, from, to } = chosen;
  const edition = (asOf: Day): Edition => ({
    rows,
    seed,
    layout,
    asOf,
    onProgress: tell,
  });
  const asOf = chosen["as-of"] ?? baseline;
  if (asOf < baseline)
    return `Nothing is told of days before ${isoOf(baseline)}.`;
  if (kind === "monthly") return monthlyArchive(edition(asOf));
  if (kind === "deactivations") return deactivationArchive(edition(asOf));
  if (kind !== "weekly") return `"${kind ?? ""}" is no kind of file.`;
  if (from === undefined || to === undefined)
    return "A weekly file needs --from and --to.";
  const week = weekOf(from - 1) + 1;
  if (week < 1 || from !== mondayOf(week))
    return `--from must be a Monday after ${isoOf(baseline)}.`;
  if (to < from || (to - baseline) % 7 !== 0)
    return "--to must be a Sunday after --from.";
  return weeklyArchive(edition(to), week);
}

/** A file with this name is always whole. */
async function write(archive: Readable, out: string): Promise<void> {
  const draft = `${out}.part`;
  try {
    await pipeline(
      archive,
      createWriteStream(draft, { highWaterMark: 1 << 20 }),
    );
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    console.error(`${out} could not be written: ${why}`);
    process.exitCode = 1;
    return;
  }
  clear();
  console.log(`${out} in ${seconds().toFixed(1)} s`);
}

function tell(entry: string, rows: number): void {
  const now = Date.now();
  if (now - told < (lively ? 200 : 10_000)) return;
  told = now;
  clear();
  process.stderr.write(
    `${entry}: ${rows.toLocaleString("en-US")} rows after ${seconds().toFixed(0)} s${lively ? "" : "\n"}`,
  );
}

function clear(): void {
  if (lively) process.stderr.write("\r\x1b[2K");
}

function seconds(): number {
  return (Date.now() - started) / 1000;
}

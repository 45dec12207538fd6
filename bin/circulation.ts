import path from "node:path";
import { parseArgs } from "node:util";
import { drawBar } from "#bin/lib/bar.ts";
import { operatorActor } from "#domain/audit/schema.ts";
import { recordAudit } from "#domain/audit/commands.ts";
import { writeExport } from "#domain/circulation/archive/commands.ts";
import { csvHead, csvLines } from "#domain/circulation/csv.ts";
import { planExport } from "#domain/circulation/exports/commands.ts";
import {
  exportRequestSchema,
  sampleSchema,
} from "#domain/circulation/schema.ts";
import { verifyArchive } from "#domain/circulation/verification/commands.ts";
import {
  drawFrom,
  listIssue,
} from "#domain/circulation/verification/queries.ts";
import { db, transaction } from "#lib/db.ts";

const usage = `Usage: npm run circulation -- COMMAND
  export --from DAY --to DAY --out FILE.zip [--issue DAY] [--seed TEXT] [--size N]
  verify FILE.zip [EARLIER.zip]
  sample --seed TEXT --size N --detail FILE   (07-recipients.csv or an export)
  list --issue DAY FILE.zip`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string" },
    to: { type: "string" },
    out: { type: "string" },
    issue: { type: "string" },
    seed: { type: "string" },
    size: { type: "string" },
    n: { type: "string" },
    detail: { type: "string" },
  },
});
const [command, file, other] = positionals;
const size = values.size ?? values.n;

if (command === "export" && values.out) await exportTo(values.out);
else if (command === "verify" && file) await verify(file, other ?? null);
else if (command === "sample" && values.detail) await sample(values.detail);
else if (command === "list" && file && values.issue)
  await printLines(listIssue(file, values.issue));
else {
  console.error(usage);
  process.exitCode = 2;
}

async function exportTo(out: string): Promise<void> {
  const { from, to, issue, seed } = values;
  const request = exportRequestSchema.safeParse({
    from,
    to,
    ...(issue && { issue }),
    ...(seed && { seed }),
    ...(size && { size }),
  });
  if (!request.success) return fail("Give --from and --to as YYYY-MM-DD.");
  const planned = await transaction((tx) => planExport(tx, request.data));
  if (!planned.ok) {
    await db.$disconnect();
    return fail(`Not exported: ${planned.reason}.`);
  }
  const target = path.resolve(out);
  const started = Date.now();
  try {
    const made = await writeExport(planned.plan, target, {
      onProgress: drawBar,
    });
    await transaction((tx) =>
      recordAudit(tx, {
        actor: operatorActor,
        action: "circulation.export-made",
        objectType: "circulation-export",
        objectId: made.sha256,
        objectLabel: `${from} to ${to}`,
        after: { qualified: made.qualified, issues: made.issues },
      }),
    );
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${target}
SHA-256 ${made.sha256}
${made.bytes} bytes, ${made.issues} issues, ${made.qualified} qualified recipients, ${seconds} s
Log head ${made.log.head}, ${made.log.entries} entries`);
  } finally {
    await db.$disconnect();
  }
}

async function verify(one: string, earlier: string | null): Promise<void> {
  const checks = await verifyArchive(one, earlier);
  for (const { name, holds, detail } of checks)
    console.log(`  ${holds ? "✓" : "✗"} ${name.padEnd(34)} ${detail}`);
  const broken = checks.filter(({ holds }) => !holds).length;
  if (broken > 0) return fail(`${broken} checks do not hold.`);
  console.log("All checks hold.");
}

async function sample(detail: string): Promise<void> {
  const how = sampleSchema.safeParse({ seed: values.seed, size });
  if (!how.success) return fail("Give --seed TEXT and --size from 1 to 1000.");
  const drawn = await drawFrom(detail, how.data);
  await printLines(
    drawn.map(({ key, line }, at) => ({
      place: String(at + 1),
      key,
      ...line,
    })),
  );
}

async function printLines(
  lines: AsyncIterable<Record<string, string>> | Record<string, string>[],
): Promise<void> {
  let columns: string[] | null = null;
  for await (const line of lines) {
    if (!columns) {
      columns = Object.keys(line);
      process.stdout.write(csvHead(columns));
    }
    process.stdout.write(csvLines(columns, [line]));
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

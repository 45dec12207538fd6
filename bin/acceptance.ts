import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { everydayMix } from "#domain/eligibility/synthetic/sign-ups-everyday.ts";
import {
  summaryOf,
  type Share,
  type Summary,
} from "#domain/eligibility/synthetic/sign-up-summary.ts";
import { allSignUps } from "#domain/eligibility/synthetic/sign-ups.ts";
import { db } from "#lib/db.ts";
import { applyMigrations } from "#lib/migrations.ts";
import { startEmbeddedPostgres } from "#lib/postgres/embedded.ts";
import { runSignUps } from "#lib/testing/acceptance.ts";

// `npm run acceptance`: every labelled sign-up, on a fresh database of its own.
// Exit code 1 when one comes to something else than it must, when an impostor
// is in, or when too few everyday owners are decided without a person.
const leastShare = 0.8;
const { values } = parseArgs({ options: { json: { type: "boolean" } } });

const dataDir = await mkdtemp(path.join(tmpdir(), "precis-acceptance-"));
const postgres = await startEmbeddedPostgres({ dataDir, throwaway: true });
try {
  process.env.DATABASE_URL = postgres.url;
  process.env.PRECIS_SECRET = randomBytes(32).toString("hex");
  process.env.PRECIS_DATA_DIR = dataDir;
  delete process.env.PRECIS_REGISTRY_API;
  await applyMigrations(postgres.url);
  const results = await runSignUps(allSignUps(), (round, rounds) =>
    process.stderr.write(`Round ${round} of ${rounds}\n`),
  );
  const summary = summaryOf(results);
  if (values.json) console.log(JSON.stringify(summary, null, 2));
  else print(summary);
  process.exitCode = isGood(summary) ? 0 : 1;
  await db.$disconnect();
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();

function isGood({ mismatches, impostors, everyday }: Summary): boolean {
  return (
    mismatches.length === 0 &&
    impostors.in.length === 0 &&
    everyday.share >= leastShare
  );
}

function print(summary: Summary): void {
  console.log(
    "\nSign-ups by category: as expected of all, and what they came to\n",
  );
  for (const { name, count, right, ends } of summary.categories) {
    const words = ends.map(([end, many]) => `${many} ${end}`).join(", ");
    const score = `${right}/${count}`.padStart(8);
    console.log(`${score}  ${name.padEnd(42)} ${words}`);
  }
  console.log("\nThe everyday owners, by assumption (docs/synthetic.md)\n");
  for (const [what, mix] of Object.entries(everydayMix)) {
    const parts = Object.entries<number>(mix);
    const words = parts.map(([kind, many]) => `${many} ${kind}`).join(", ");
    console.log(`  by ${what.padEnd(8)} ${words}`);
  }
  printMismatches(summary.mismatches);
  const { impostors, everyday, allOwners } = summary;
  console.log(`\nimpostors in: ${impostors.in.length} of ${impostors.count}`);
  for (const who of impostors.in) console.log(`  ${who}`);
  console.log(
    `true owners decided without a person: ${shareInWords(everyday)}`,
  );
  console.log(`  with every hard case counted too: ${shareInWords(allOwners)}`);
  printSensitivity(everyday);
}

function printMismatches(mismatches: string[]): void {
  console.log(`\nmismatches: ${mismatches.length}`);
  for (const mismatch of mismatches) console.log(`  ${mismatch}`);
}

function shareInWords({ alone, owners, share }: Share): string {
  return `${alone} of ${owners} = ${(share * 100).toFixed(1)} %`;
}

/** The share stands and falls with the mailbox people have: said openly. */
function printSensitivity({ share }: Share): void {
  const { mailbox, path: paths } = everydayMix;
  const proven = mailbox["care, shows the name"] / paths.npi;
  const line = [0.5, 0.6, 0.7, 0.8, 0.9, 1]
    .map(
      (have) =>
        `${have * 100} %: ${((share / proven) * have * 100).toFixed(0)} %`,
    )
    .join(", ");
  console.log(
    `  by how many with a number prove a judged work mailbox that shows their name:\n    ${line}`,
  );
}

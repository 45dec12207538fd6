import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { wordCount } from "#domain/articles/body/word-count.ts";
import { publishArticle } from "#domain/articles/commands.ts";
import { operatorActor } from "#domain/audit/schema.ts";
import { formatAma } from "#domain/references/ama.ts";
import { importReading } from "#domain/transfer/commands.ts";
import { readPlainText } from "#domain/transfer/plain-text.ts";
import type { Reading } from "#domain/transfer/schema.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";

const usage = "Usage: npm run import -- FILE [--publish] [--separate]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    publish: { type: "boolean", default: false },
    separate: { type: "boolean", default: false },
  },
});

const [file, ...others] = positionals;
if (!file || others.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await importFile(file);
  await db.$disconnect();
}

async function importFile(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return fail(`${path} cannot be read.`);
  const reading = readPlainText(text);
  describe(reading);
  const existing = values.separate ? "separate" : "revise";
  const imported = await importReading(reading, operatorActor, { existing });
  if (!imported.ok) return fail(`Nothing was imported: ${imported.reason}.`);
  const { id, slug, change } = imported;
  const made = change === "created" ? "New draft" : "New revision";
  console.log(`\n${made}: ${new URL(`/admin/articles/${id}`, env().url).href}`);
  if (values.publish) await publish(id, slug);
}

async function publish(id: string, slug: string): Promise<void> {
  const published = await publishArticle({ id }, operatorActor);
  if (!published.ok)
    return fail(`Not published: ${published.reasons.join(", ")}.`);
  console.log(`Published: ${new URL(`/articles/${slug}`, env().url).href}`);
}

function describe(reading: Reading): void {
  const { presenter, blocks, references, seriesTitles } = reading;
  const by = presenter && [presenter.name, presenter.credentials];
  const words = wordCount({ type: "doc", content: blocks });
  const lines = [
    `Title        ${reading.title || "none"}`,
    `Deck         ${reading.deck || "none"}`,
    `Presenter    ${by ? by.filter(Boolean).join(", ") : "none"}`,
    `Affiliation  ${reading.affiliation || "none"}`,
    `Text         ${blocks.length} paragraphs, ${words} words, lead-in ${reading.leadInBlocks}`,
    `Series       ${seriesTitles.length} titles`,
    ...seriesTitles.map((title) => `  - ${title}`),
    `References   ${references.length}`,
    ...references.map(
      (one, at) => `  ${at + 1}. [${one.type}] ${formatAma(one).text}`,
    ),
    `Next         ${reading.nextTitle || "none"}`,
  ];
  console.log(lines.join("\n"));
  if (reading.unsure.length === 0) return console.log("\nNothing was unclear.");
  console.log("\nPlease look at:");
  for (const { where, what } of reading.unsure)
    console.log(`  - ${where}: ${what}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

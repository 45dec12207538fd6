import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { publishArticle, saveRevision } from "#domain/articles/commands.ts";
import { findArticleForEditing } from "#domain/articles/queries.ts";
import { insertEntry, insertSeries } from "#domain/articles/series/commands.ts";
import { findAuditEntries } from "#domain/audit/queries.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { importReading } from "#domain/transfer/commands.ts";
import { readPlainText } from "#domain/transfer/plain-text.ts";
import type { Reading } from "#domain/transfer/schema.ts";
import { transaction } from "#lib/db.ts";

const series = [
  {
    folder: "pain",
    title: "Pain and the nervous system",
    description:
      "Summaries of talks on where chronic pain comes from and what may ease it.",
  },
  {
    folder: "site",
    title: "How this site works",
    description: "Sample summaries about reading, subscribing and publishing.",
  },
];
/** What the texts themselves do not say. */
const details: Record<string, Partial<Reading>> = {
  "3-low-dose-naltrexone.txt": {
    affiliation: "Stanford University",
    meeting: "American Pain Society 2015",
    leadInBlocks: 2,
  },
};
const openToEverybody = "1-top-to-bottom.txt";

/**
 * The demonstration's summaries, brought in as an editor would and published.
 * Does what is left to do and nothing twice: what staff have since renamed,
 * revised or unpublished stays as they left it.
 */
export async function seedArticles(actor: Actor): Promise<void> {
  for (const one of series) {
    const folder = path.join(import.meta.dirname, "articles", one.folder);
    const files = (await readdir(folder)).toSorted();
    const readings = await Promise.all(
      files.map(async (file) => ({
        ...readPlainText(await readFile(path.join(folder, file), "utf8")),
        leadInBlocks: 2,
        ...details[file],
      })),
    );
    await seedSeries(one, readings[0]!.seriesTitles, actor);
    for (const [at, reading] of readings.entries())
      await seedArticle(reading, files[at] === openToEverybody, actor);
  }
}

async function seedSeries(
  { title, description }: { title: string; description: string },
  titles: string[],
  actor: Actor,
): Promise<void> {
  if (await madeBefore("series.created", title)) return;
  await transaction(async (tx) => {
    const made = await insertSeries(tx, { title, description }, actor);
    for (const plannedTitle of titles)
      await insertEntry(tx, { ...made, title }, { plannedTitle }, actor);
  });
}

async function seedArticle(
  reading: Reading,
  isOpen: boolean,
  actor: Actor,
): Promise<void> {
  const before = await madeBefore("article.imported", reading.title);
  const id = before ?? (await importAnew(reading, isOpen, actor));
  const { total: publications } = await findAuditEntries({
    action: "article.published",
    objectId: id,
  });
  if (publications > 0) return;
  const published = await publishArticle({ id }, actor);
  if (!published.ok)
    throw new Error(`“${reading.title}” is not ready: ${published.reason}`);
}

async function importAnew(
  reading: Reading,
  isOpen: boolean,
  actor: Actor,
): Promise<string> {
  const imported = await importReading(reading, actor, {
    existing: "separate",
  });
  if (!imported.ok)
    throw new Error(`“${reading.title}” was not read: ${imported.reason}`);
  if (isOpen) await openToAll(imported.id, actor);
  return imported.id;
}

async function openToAll(id: string, actor: Actor): Promise<void> {
  const article = await findArticleForEditing(id);
  if (!article) throw new Error(`Article ${id} is gone.`);
  await saveRevision(
    {
      id,
      basedOn: article.number,
      title: article.title,
      deck: article.deck,
      meeting: article.meeting,
      affiliation: article.affiliation,
      presenterId: article.presenterId,
      access: "open",
      leadIn: article.leadIn,
      body: article.body,
      references: article.references,
    },
    actor,
  );
}

/** Id of what `action` once made under that name: the trail forgets nothing. */
async function madeBefore(action: string, name: string) {
  const { rows } = await findAuditEntries({ action, search: name });
  return rows.find((row) => row.objectLabel === name)?.objectId ?? null;
}

import {
  fillEntry,
  insertEntry,
  insertSeries,
  lockSeries,
} from "#domain/articles/series/commands.ts";
import {
  findSeriesForEditing,
  findSeriesTitles,
} from "#domain/articles/series/queries.ts";
import type { Actor } from "#domain/audit/schema.ts";
import type { Tx } from "#lib/db.ts";
import { isSameTitle } from "../lines.ts";
import type { Reading } from "../schema.ts";

type Placement = {
  reading: Reading;
  articleId: string;
  /** Of every article, to link the others of the series by. */
  titles: { id: string; title: string }[];
};

/**
 * Gives an imported article its place in the series its text lists: the
 * existing one that holds at least two of the titles (all, when the list is
 * shorter), or a new one. Null when the text lists no series.
 */
export async function placeInSeries(
  tx: Tx,
  placement: Placement,
  actor: Actor,
): Promise<string | null> {
  const { reading } = placement;
  if (reading.seriesTitles.length === 0) return null;
  const existing = await findByTitles(tx, reading.seriesTitles);
  if (!existing) return makeSeries(tx, placement, actor);
  await joinSeries(tx, existing, placement, actor);
  return existing;
}

async function findByTitles(tx: Tx, listed: string[]): Promise<string | null> {
  const needed = Math.min(2, listed.length);
  const matches = (await findSeriesTitles(tx)).map(({ id, titles }) => ({
    id,
    shared: titles.filter((title) =>
      listed.some((one) => isSameTitle(one, title)),
    ).length,
  }));
  const best = matches.toSorted((a, b) => b.shared - a.shared)[0];
  return best && best.shared >= needed ? best.id : null;
}

async function joinSeries(
  tx: Tx,
  seriesId: string,
  { reading, articleId }: Placement,
  actor: Actor,
): Promise<void> {
  const series = await lockSeries(tx, seriesId);
  const entries = (await findSeriesForEditing(seriesId, tx))?.entries ?? [];
  if (!series || entries.some((entry) => entry.article?.id === articleId))
    return;
  const same = entries.find((entry) => isSameTitle(entry.title, reading.title));
  if (!same) await insertEntry(tx, series, { articleId }, actor);
  // The place of another article of the same title stays its own.
  else if (!same.article)
    await fillEntry(tx, series, { id: same.id, articleId }, actor);
}

async function makeSeries(
  tx: Tx,
  { reading, articleId, titles }: Placement,
  actor: Actor,
): Promise<string> {
  const title = `${reading.seriesTitles[0]!} and related summaries`;
  const { id, slug } = await insertSeries(
    tx,
    { title, description: "" },
    actor,
  );
  const used = new Set<string>();
  for (const listed of reading.seriesTitles) {
    const other = titles.find((one) => isSameTitle(one.title, listed))?.id;
    const wanted = isSameTitle(listed, reading.title) ? articleId : other;
    const isFree = wanted !== undefined && !used.has(wanted);
    if (isFree) used.add(wanted);
    const entry = isFree ? { articleId: wanted } : { plannedTitle: listed };
    await insertEntry(tx, { id, slug, title }, entry, actor);
  }
  if (!used.has(articleId))
    await insertEntry(tx, { id, slug, title }, { articleId }, actor);
  return id;
}

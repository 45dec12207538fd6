import { findNewestRevision } from "#domain/articles/body/queries.ts";
import { findTitles } from "#domain/articles/queries.ts";
import {
  insertArticle,
  lockArticle,
  reviseArticle,
} from "#domain/articles/revisions/commands.ts";
import { revisionSchema, type RevisionInput } from "#domain/articles/schema.ts";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { insertPresenter } from "#domain/contributors/commands.ts";
import { findPresenterByName } from "#domain/contributors/queries.ts";
import { presenterSchema } from "#domain/contributors/schema.ts";
import { transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { readPlainText } from "./plain-text.ts";
import { keepReferenceIds } from "./reference-ids.ts";
import type { Existing, ImportInput, Reading } from "./schema.ts";
import { placeInSeries } from "./series/commands.ts";
import { isSameTitle } from "./lines.ts";

export type ImportRefusal = "no-title" | "no-text" | "too-long";

export type Imported = {
  id: string;
  slug: string;
  /** "created", or "revised" when an article of that title was there. */
  change: "created" | "revised";
  seriesId: string | null;
};

/** Reads a plain text and imports what was read. */
export function importText(
  input: ImportInput,
  actor: Actor,
): Promise<Outcome<ImportRefusal, Imported>> {
  return importReading(readPlainText(input.text), actor, input);
}

/**
 * Makes a reading an article: as a new revision of the one of the same title
 * ("revise"), or beside it ("separate"). Presenter and series are found or
 * made; planned titles in the series are filled. Publishes nothing, so readers
 * see no change of text.
 */
export async function importReading(
  reading: Reading,
  actor: Actor,
  options: { existing: Existing },
): Promise<Outcome<ImportRefusal, Imported>> {
  if (!reading.title) return { ok: false, reason: "no-title" };
  if (reading.blocks.length === 0) return { ok: false, reason: "no-text" };
  if (!fits(reading)) return { ok: false, reason: "too-long" };
  return transaction(async (tx) => {
    // Two imports at once would both find nothing and both make it.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis import'))`;
    const titles = await findTitles(tx);
    const article = await writeArticle(tx, reading, actor, {
      before:
        options.existing === "revise"
          ? titles.find((one) => isSameTitle(one.title, reading.title))?.id
          : undefined,
    });
    const seriesId = await placeInSeries(
      tx,
      { reading, articleId: article.id, titles },
      actor,
    );
    await recordAudit(tx, {
      actor,
      action: "article.imported",
      objectType: "article",
      objectId: article.id,
      objectLabel: reading.title,
      after: { change: article.change, seriesId, unsure: reading.unsure },
    });
    return { ok: true, ...article, seriesId };
  });
}

// A text that is laid out otherwise can put a whole article into one field.
function fits(reading: Reading): boolean {
  const { presenter, affiliation, seriesTitles } = reading;
  const details = { ...presenter, affiliation, biography: "" };
  return (
    revisionSchema.safeParse(revisionOf(reading, null)).success &&
    (presenter === null || presenterSchema.safeParse(details).success) &&
    seriesTitles.length <= 100 &&
    seriesTitles.every((title) => title.length <= 250)
  );
}

async function writeArticle(
  tx: Tx,
  reading: Reading,
  actor: Actor,
  { before }: { before: string | undefined },
): Promise<Omit<Imported, "seriesId">> {
  const presenterId = await presenterOf(tx, reading, actor);
  if (!before) {
    const input = revisionOf(reading, presenterId);
    return { ...(await insertArticle(tx, input, actor)), change: "created" };
  }
  await lockArticle(tx, before);
  const newest = await findNewestRevision(before, tx);
  if (!newest) throw new Error(`Article ${before} has no revision.`);
  const kept = keepReferenceIds(reading, newest.references);
  const input: RevisionInput = {
    ...revisionOf(kept, presenterId ?? newest.presenterId),
    access: newest.access,
    affiliation: reading.affiliation || newest.affiliation,
    meeting: reading.meeting || newest.meeting,
  };
  await reviseArticle(tx, { articleId: before, before: newest }, input, actor);
  const { slug } = await tx.article.findUniqueOrThrow({
    where: { id: before },
    select: { slug: true },
  });
  return { id: before, slug, change: "revised" };
}

function revisionOf(
  reading: Reading,
  presenterId: string | null,
): RevisionInput {
  const { blocks, leadInBlocks } = reading;
  return {
    title: reading.title,
    deck: reading.deck,
    meeting: reading.meeting,
    affiliation: reading.affiliation,
    presenterId,
    access: "qualified",
    leadIn: { type: "doc", content: blocks.slice(0, leadInBlocks) },
    body: { type: "doc", content: blocks.slice(leadInBlocks) },
    references: reading.references,
  };
}

async function presenterOf(
  tx: Tx,
  { presenter, affiliation }: Reading,
  actor: Actor,
): Promise<string | null> {
  if (!presenter) return null;
  const found = await findPresenterByName(presenter.name, tx);
  if (found) return found.id;
  const details = { ...presenter, affiliation, biography: "" };
  return (await insertPresenter(tx, details, actor)).id;
}

import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { freeSlug } from "#lib/free-slug.ts";
import type { Tx } from "#lib/db.ts";
import { citedIds, placeCitations, sortByFirstUse } from "../body/citations.ts";
import { readingMinutes } from "../body/word-count.ts";
import type { RevisionInput } from "../schema.ts";

// Parts of commands: each takes the transaction of the command that calls it.

/** A new article with its first revision. Its address never changes again. */
export async function insertArticle(
  tx: Tx,
  input: RevisionInput,
  actor: Actor,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(
    tx,
    input.title,
    async (wanted) => (await tx.article.count({ where: { slug: wanted } })) > 0,
  );
  const article = await tx.article.create({
    data: { slug },
    select: { id: true, slug: true },
  });
  await insertRevision(tx, { articleId: article.id, number: 1 }, input, actor);
  await recordAudit(tx, {
    actor,
    action: "article.created",
    objectType: "article",
    objectId: article.id,
    objectLabel: input.title,
    after: { slug },
  });
  return article;
}

/**
 * Writes the next revision: citations placed as AMA wants them, references in
 * the order of first use under the ids they had.
 */
export async function reviseArticle(
  tx: Tx,
  at: { articleId: string; before: { number: number; title: string } },
  input: RevisionInput,
  actor: Actor,
): Promise<number> {
  const number = at.before.number + 1;
  await insertRevision(tx, { articleId: at.articleId, number }, input, actor);
  await recordAudit(tx, {
    actor,
    action: "article.revised",
    objectType: "article",
    objectId: at.articleId,
    objectLabel: input.title,
    before: { revision: at.before.number, title: at.before.title },
    after: { revision: number, title: input.title },
  });
  return number;
}

/** Makes commands on one article wait for each other; false when unknown. */
export async function lockArticle(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "article" where "id" = ${id}::uuid for update`;
  return rows.length > 0;
}

async function insertRevision(
  tx: Tx,
  at: { articleId: string; number: number },
  input: RevisionInput,
  actor: Actor,
): Promise<void> {
  const leadIn = placeCitations(input.leadIn);
  const body = placeCitations(input.body);
  await tx.revision.create({
    data: {
      ...at,
      title: input.title,
      deck: input.deck,
      meeting: input.meeting,
      affiliation: input.affiliation,
      presenterId: input.presenterId,
      access: input.access,
      leadIn,
      body,
      references: sortByFirstUse(input.references, citedIds(leadIn, body)),
      readingMinutes: readingMinutes(leadIn, body),
      createdBy: actor.id,
    },
    select: { id: true },
  });
}

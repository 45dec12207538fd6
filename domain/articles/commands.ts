import { recordAudit } from "#domain/audit/commands.ts";
import { findAuditEntries } from "#domain/audit/queries.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findNewestRevision } from "./body/queries.ts";
import { emptyDoc } from "./body/schema.ts";
import {
  insertArticle,
  lockArticle,
  reviseArticle,
} from "./revisions/commands.ts";
import { publicationObstacles } from "./rules.ts";
import type { PublicationObstacle, SaveRevisionInput } from "./schema.ts";

/** A new draft of which only the title is known. */
export function createArticle(
  input: { title: string },
  actor: Actor,
): Promise<{ ok: true; id: string; slug: string }> {
  const draft = {
    title: input.title,
    deck: "",
    meeting: "",
    affiliation: "",
    presenterId: null,
    access: "qualified" as const,
    leadIn: emptyDoc,
    body: emptyDoc,
    references: [],
  };
  return transaction(async (tx) => ({
    ok: true,
    ...(await insertArticle(tx, draft, actor)),
  }));
}

/**
 * Saves what the editor holds as the next revision; readers see it once it is
 * published. When somebody saved since `basedOn`, nothing is written: reason
 * "stale", with "who|when (ISO)" as `field`.
 */
export function saveRevision(
  input: SaveRevisionInput,
  actor: Actor,
): Promise<
  Outcome<"not-found" | "stale" | "unknown-presenter", { number: number }>
> {
  const { id: articleId, basedOn, ...revision } = input;
  return transaction(async (tx) => {
    if (!(await lockArticle(tx, articleId)))
      return { ok: false, reason: "not-found" };
    const before = await newest(tx, articleId);
    if (before.number !== basedOn)
      return {
        ok: false,
        reason: "stale",
        field: await lastSave(tx, articleId),
      };
    if (!(await isKnownPresenter(tx, revision.presenterId)))
      return { ok: false, reason: "unknown-presenter", field: "presenterId" };
    const at = { articleId, before };
    return { ok: true, number: await reviseArticle(tx, at, revision, actor) };
  });
}

type PublishRefusal = {
  ok: false;
  reason: "not-found" | PublicationObstacle;
  reasons: PublicationObstacle[];
};

/**
 * Makes the newest revision what readers see, at once. `reasons` lists
 * everything that stands in the way; `reason` is the first of them.
 */
export function publishArticle(
  input: { id: string },
  actor: Actor,
): Promise<{ ok: true; slug: string } | PublishRefusal> {
  return transaction((tx) => publishIn(tx, input.id, actor));
}

/** As `publishArticle`, inside the transaction of another command. */
export async function publishIn(
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<{ ok: true; slug: string } | PublishRefusal> {
  if (!(await lockArticle(tx, id)))
    return { ok: false, reason: "not-found", reasons: [] };
  const revision = await newest(tx, id);
  const [reason, ...others] = publicationObstacles(revision);
  if (reason) return { ok: false, reason, reasons: [reason, ...others] };
  const article = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { slug: true },
  });
  const before = await findLive(tx, id);
  if (before?.revisionId === revision.id) return { ok: true, ...article };
  if (before) await endPublication(tx, before.id, actor);
  await insertPublication(tx, id, revision.id, actor);
  await recordAudit(tx, {
    actor,
    action: "article.published",
    objectType: "article",
    objectId: id,
    objectLabel: revision.title,
    ...(before && { before: { revision: before.revision.number } }),
    after: { revision: revision.number, access: revision.access },
  });
  await notifyReaders(tx, article.slug);
  return { ok: true, ...article };
}

/** Takes the article from readers; its revisions and its address stay. */
export function unpublishArticle(
  input: { id: string },
  actor: Actor,
): Promise<Outcome<"not-found" | "not-published">> {
  return transaction(async (tx) => {
    if (!(await lockArticle(tx, input.id)))
      return { ok: false, reason: "not-found" };
    const live = await findLive(tx, input.id);
    if (!live) return { ok: false, reason: "not-published" };
    await endPublication(tx, live.id, actor);
    await recordAudit(tx, {
      actor,
      action: "article.unpublished",
      objectType: "article",
      objectId: input.id,
      objectLabel: live.revision.title,
      before: { revision: live.revision.number },
    });
    await notifyReaders(tx, live.article.slug);
    return { ok: true };
  });
}

async function newest(tx: Tx, articleId: string) {
  const revision = await findNewestRevision(articleId, tx);
  if (!revision) throw new Error(`Article ${articleId} has no revision.`);
  return revision;
}

function findLive(tx: Tx, articleId: string) {
  return tx.publication.findFirst({
    where: { articleId, endedAt: null },
    select: {
      id: true,
      revisionId: true,
      revision: { select: { number: true, title: true } },
      article: { select: { slug: true } },
    },
  });
}

// The database's clock, on both ends.
async function endPublication(tx: Tx, id: string, actor: Actor) {
  await tx.$executeRaw`
    update "publication" set "ended_at" = now(), "ended_by" = ${actor.id}::uuid
    where "id" = ${id}::uuid`;
}

async function insertPublication(
  tx: Tx,
  articleId: string,
  revisionId: string,
  actor: Actor,
) {
  const first = await tx.publication.findFirst({
    where: { articleId },
    orderBy: { firstPublishedAt: "asc" },
    select: { firstPublishedAt: true },
  });
  await tx.publication.create({
    data: { articleId, revisionId, publishedBy: actor.id, ...first },
    select: { id: true },
  });
}

function notifyReaders(tx: Tx, slug: string): Promise<void> {
  return notify(tx, "precis_content", JSON.stringify({ articles: [slug] }));
}

async function isKnownPresenter(tx: Tx, id: string | null): Promise<boolean> {
  return id === null || (await tx.presenter.count({ where: { id } })) > 0;
}

async function lastSave(tx: Tx, articleId: string): Promise<string> {
  const { rows } = await findAuditEntries(
    { objectType: "article", objectId: articleId },
    tx,
  );
  const save = rows.find(({ action }) =>
    ["article.revised", "article.created"].includes(action),
  );
  return save ? `${save.actorLabel}|${save.at.toISOString()}` : "|";
}

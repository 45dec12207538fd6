import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { freeSlug } from "#lib/free-slug.ts";
import { notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { EntryInput, SeriesInput } from "./schema.ts";

type Named = { id: string; slug: string; title: string };

export function createSeries(
  input: SeriesInput,
  actor: Actor,
): Promise<{ ok: true; id: string; slug: string }> {
  return transaction(async (tx) => ({
    ok: true,
    ...(await insertSeries(tx, input, actor)),
  }));
}

/** As `createSeries`, inside the transaction of another command. */
export async function insertSeries(
  tx: Tx,
  input: SeriesInput,
  actor: Actor,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(
    tx,
    input.title,
    async (wanted) => (await tx.series.count({ where: { slug: wanted } })) > 0,
  );
  const series = await tx.series.create({
    data: { ...input, slug },
    select: { id: true, slug: true },
  });
  await recordAudit(tx, {
    actor,
    action: "series.created",
    objectType: "series",
    objectId: series.id,
    objectLabel: input.title,
    after: { ...input, slug },
  });
  return series;
}

/** Changes title and description; the address stays. */
export function updateSeries(
  input: SeriesInput & { id: string },
  actor: Actor,
): Promise<Outcome<"not-found">> {
  const { id, ...details } = input;
  return transaction(async (tx) => {
    const series = await lockSeries(tx, id);
    if (!series) return { ok: false, reason: "not-found" };
    const { title, description } = await tx.series.findUniqueOrThrow({
      where: { id },
      select: { title: true, description: true },
    });
    await tx.series.update({
      where: { id },
      data: details,
      select: { id: true },
    });
    await recordChange(tx, series, actor, {
      action: "series.updated",
      before: { title, description },
      after: details,
    });
    return { ok: true };
  });
}

/** Adds an article, or the title of a planned one, at the end. */
export function addEntry(
  input: EntryInput,
  actor: Actor,
): Promise<
  Outcome<"not-found" | "unknown-article" | "already-in-series", { id: string }>
> {
  const { id: seriesId, articleId, plannedTitle } = input;
  return transaction(async (tx) => {
    const series = await lockSeries(tx, seriesId);
    if (!series) return { ok: false, reason: "not-found" };
    if (articleId) {
      if (!(await tx.article.count({ where: { id: articleId } })))
        return { ok: false, reason: "unknown-article", field: "articleId" };
      if (await tx.seriesEntry.count({ where: { seriesId, articleId } }))
        return { ok: false, reason: "already-in-series", field: "articleId" };
    }
    const entry = articleId ? { articleId } : { plannedTitle };
    return { ok: true, id: await insertEntry(tx, series, entry, actor) };
  });
}

/** As `addEntry`, inside the transaction of another command. */
export async function insertEntry(
  tx: Tx,
  series: Named,
  entry: { articleId?: string | undefined; plannedTitle?: string | undefined },
  actor: Actor,
): Promise<string> {
  const last = await tx.seriesEntry.aggregate({
    where: { seriesId: series.id },
    _max: { position: true },
  });
  const position = (last._max.position ?? 0) + 1;
  const { id } = await tx.seriesEntry.create({
    data: { seriesId: series.id, position, ...entry },
    select: { id: true },
  });
  await recordChange(tx, series, actor, {
    action: "series.entry-added",
    after: { position, ...entry },
  });
  return id;
}

/** Puts an article in the place of a planned title. */
export async function fillEntry(
  tx: Tx,
  series: Named,
  entry: { id: string; articleId: string },
  actor: Actor,
): Promise<void> {
  const before = await tx.seriesEntry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { position: true, plannedTitle: true },
  });
  const { articleId } = entry;
  await tx.seriesEntry.update({
    where: { id: entry.id },
    data: { articleId, plannedTitle: null },
    select: { id: true },
  });
  await recordChange(tx, series, actor, {
    action: "series.entry-filled",
    before,
    after: { position: before.position, articleId },
  });
}

/** Takes an entry out of its series; the article itself stays. */
export function removeEntry(
  input: { id: string; entryId: string },
  actor: Actor,
): Promise<Outcome<"not-found">> {
  return transaction(async (tx) => {
    const series = await lockSeries(tx, input.id);
    const entry =
      series &&
      (await tx.seriesEntry.findFirst({
        where: { id: input.entryId, seriesId: series.id },
        select: { position: true, articleId: true, plannedTitle: true },
      }));
    if (!entry) return { ok: false, reason: "not-found" };
    await tx.seriesEntry.delete({
      where: { id: input.entryId },
      select: { id: true },
    });
    await recordChange(tx, series, actor, {
      action: "series.entry-removed",
      before: entry,
    });
    return { ok: true };
  });
}

/**
 * Puts all entries in the order of `ids`. When the list is not exactly the
 * entries there are, somebody changed them meanwhile: reason "stale".
 */
export function reorderEntries(
  input: { id: string; ids: string[] },
  actor: Actor,
): Promise<Outcome<"not-found" | "stale">> {
  return transaction(async (tx) => {
    const series = await lockSeries(tx, input.id);
    if (!series) return { ok: false, reason: "not-found" };
    const entries = await tx.seriesEntry.findMany({
      where: { seriesId: series.id },
      orderBy: { position: "asc" },
      select: { id: true },
    });
    const before = entries.map((entry) => entry.id);
    if (before.toSorted().join() !== input.ids.toSorted().join())
      return { ok: false, reason: "stale" };
    // One statement; positions need to be unique only when it commits.
    await tx.$executeRaw`
      update "series_entry" set "position" = "wanted"."place"::int
      from unnest(${input.ids}::uuid[]) with ordinality as "wanted"("id", "place")
      where "series_entry"."id" = "wanted"."id"`;
    await recordChange(tx, series, actor, {
      action: "series.reordered",
      before: { ids: before },
      after: { ids: input.ids },
    });
    return { ok: true };
  });
}

/** Makes commands on one series wait for each other; null when unknown. */
export async function lockSeries(tx: Tx, id: string): Promise<Named | null> {
  const rows = await tx.$queryRaw<Named[]>`
    select "id", "slug", "title" from "series"
    where "id" = ${id}::uuid for update`;
  return rows[0] ?? null;
}

async function recordChange(
  tx: Tx,
  series: Named,
  actor: Actor,
  change: {
    action: `series.${string}`;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
  },
): Promise<void> {
  await recordAudit(tx, {
    actor,
    objectType: "series",
    objectId: series.id,
    objectLabel: series.title,
    ...change,
  });
  await notify(tx, "precis_content", JSON.stringify({ series: series.slug }));
}

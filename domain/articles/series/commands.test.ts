import { beforeEach, describe, expect, test } from "vitest";
import { findAuditEntries } from "#domain/audit/queries.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { createArticle } from "../commands.ts";
import {
  addEntry,
  createSeries,
  removeEntry,
  reorderEntries,
  updateSeries,
} from "./commands.ts";
import { findSeriesForEditing, listSeries } from "./queries.ts";
import { entrySchema } from "./schema.ts";

beforeEach(resetDatabase);

async function planned(...titles: string[]) {
  const { id } = await createSeries(
    { title: "Series", description: "" },
    systemActor,
  );
  for (const plannedTitle of titles)
    await addEntry({ id, plannedTitle }, systemActor);
  return id;
}

async function entriesOf(id: string) {
  return (await findSeriesForEditing(id))?.entries ?? [];
}
const titlesOf = async (id: string) =>
  (await entriesOf(id)).map((entry) => `${entry.position} ${entry.title}`);

describe("a series at the desk", () => {
  test("keeps the order it is given", async () => {
    const id = await planned("One", "Two", "Three");
    const ids = (await entriesOf(id)).map((entry) => entry.id);
    const turned = { id, ids: ids.toReversed() };
    expect(await reorderEntries(turned, systemActor)).toEqual({ ok: true });
    expect(await titlesOf(id)).toEqual(["1 Three", "2 Two", "3 One"]);
  });

  test("does not take an order of other entries than it has", async () => {
    const id = await planned("One", "Two");
    const [first] = await entriesOf(id);
    expect(
      await reorderEntries({ id, ids: [first!.id] }, systemActor),
    ).toMatchObject({ reason: "stale" });
    expect(
      await reorderEntries({ id, ids: [first!.id, first!.id] }, systemActor),
    ).toMatchObject({ reason: "stale" });
  });

  test("closes up when an entry is taken out, and goes on at the end", async () => {
    const id = await planned("One", "Two", "Three");
    const [, second] = await entriesOf(id);
    await removeEntry({ id, entryId: second!.id }, systemActor);
    await addEntry({ id, plannedTitle: "Four" }, systemActor);
    expect(await titlesOf(id)).toEqual(["1 One", "2 Three", "3 Four"]);
    expect(
      await removeEntry({ id, entryId: second!.id }, systemActor),
    ).toMatchObject({ reason: "not-found" });
  });

  test("holds an article once", async () => {
    const id = await planned();
    const { id: articleId } = await createArticle(
      { title: "One" },
      systemActor,
    );
    expect(await addEntry({ id, articleId }, systemActor)).toMatchObject({
      ok: true,
    });
    expect(await addEntry({ id, articleId }, systemActor)).toMatchObject({
      reason: "already-in-series",
    });
    expect(await entriesOf(id)).toMatchObject([
      { title: "One", article: { id: articleId, status: "draft" } },
    ]);
  });

  test("takes two additions at once", async () => {
    const id = await planned();
    await Promise.all(
      ["One", "Two", "Three"].map((plannedTitle) =>
        addEntry({ id, plannedTitle }, systemActor),
      ),
    );
    expect(await entriesOf(id)).toHaveLength(3);
  });

  test("leaves a trail", async () => {
    const id = await planned("One");
    await updateSeries(
      { id, title: "Renamed", description: "Why" },
      systemActor,
    );
    const { rows } = await findAuditEntries({ objectId: id });
    expect(rows.map((row) => row.action).toReversed()).toEqual([
      "series.created",
      "series.entry-added",
      "series.updated",
    ]);
    expect(rows[0]?.before).toMatchObject({ title: "Series" });
    expect(await listSeries()).toMatchObject([
      { title: "Renamed", slug: "series", entries: 1, published: 0 },
    ]);
  });
});

test("an entry is an article or a title, not both and not neither", () => {
  const id = "0190a6f0-0000-7000-8000-000000000001";
  const accepts = (entry: object) =>
    entrySchema.safeParse({ id, ...entry }).success;
  expect(accepts({ articleId: id, plannedTitle: "" })).toBe(true);
  expect(accepts({ articleId: "", plannedTitle: "One" })).toBe(true);
  expect(accepts({ articleId: id, plannedTitle: "One" })).toBe(false);
  expect(accepts({ articleId: "", plannedTitle: "" })).toBe(false);
});

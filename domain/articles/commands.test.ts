import { beforeEach, describe, expect, test } from "vitest";
import { findAuditEntries } from "#domain/audit/queries.ts";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { createPresenter } from "#domain/contributors/commands.ts";
import { db } from "#lib/db.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import type { Doc, Inline } from "./body/schema.ts";
import {
  createArticle,
  publishArticle,
  saveRevision,
  unpublishArticle,
} from "./commands.ts";
import type { RevisionInput } from "./schema.ts";
import { findArticleForEditing, findPreview, listArticles } from "./queries.ts";

const editor: Actor = {
  kind: "staff",
  id: "0190a6f0-0000-7000-8000-000000000001",
  label: "editor@pain-summaries.example",
};
const reference = (id: string) => ({ type: "other" as const, id, text: id });
const docOf = (...content: Inline[]): Doc => ({
  type: "doc",
  content: content.length ? [{ type: "paragraph", content }] : [],
});
const text = (value: string): Inline => ({ type: "text", text: value });
const cite = (...ids: string[]): Inline => ({
  type: "citation",
  attrs: { ids },
});
const draft: RevisionInput = {
  title: "A Title",
  deck: "",
  meeting: "",
  affiliation: "",
  presenterId: null,
  access: "qualified",
  leadIn: docOf(text("Open words"), cite("refb"), text(".")),
  body: docOf(text("Closed words."), cite("refa")),
  references: [reference("refa"), reference("refb"), reference("refc")],
};

beforeEach(resetDatabase);

async function saved(change: Partial<RevisionInput> = {}): Promise<string> {
  const { id } = await createArticle({ title: "A Title" }, editor);
  const result = await saveRevision(
    { id, basedOn: 1, ...draft, ...change },
    editor,
  );
  expect(result).toEqual({ ok: true, number: 2 });
  return id;
}

describe("an editor", () => {
  test("gets a plain address, numbered when it is taken", async () => {
    const one = await createArticle({ title: "Élan’s Title" }, editor);
    const two = await createArticle({ title: "Elan's Title" }, editor);
    expect([one.slug, two.slug]).toEqual(["elans-title", "elans-title-2"]);
  });

  test("saves references in the order of first use, under their ids", async () => {
    const article = await findArticleForEditing(await saved());
    expect(article?.references.map((one) => one.id)).toEqual([
      "refb",
      "refa",
      "refc",
    ]);
    expect(article?.leadIn).toEqual(docOf(text("Open words."), cite("refb")));
    expect(article).toMatchObject({
      number: 2,
      status: "draft",
      obstacles: [],
    });
  });

  test("cannot overwrite what somebody saved meanwhile", async () => {
    const id = await saved();
    const late = await saveRevision({ id, basedOn: 1, ...draft }, editor);
    expect(late).toMatchObject({ ok: false, reason: "stale" });
    expect(late).toHaveProperty(
      "field",
      expect.stringContaining(`${editor.label}|20`),
    );
    expect(await db.revision.count()).toBe(2);
  });

  test("wins once when two save at the same moment", async () => {
    const id = await saved();
    const results = await Promise.all(
      [1, 2, 3].map(() => saveRevision({ id, basedOn: 2, ...draft }, editor)),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(1);
  });

  test("learns everything that stands in the way of publishing", async () => {
    const { id } = await createArticle({ title: "A Title" }, editor);
    expect(await publishArticle({ id }, editor)).toMatchObject({
      reason: "no-lead-in",
      reasons: ["no-lead-in", "no-body"],
    });
    const other = await saved({ references: [reference("refa")] });
    expect(await publishArticle({ id: other }, editor)).toMatchObject({
      reasons: ["unknown-citation"],
    });
    expect(await db.publication.count()).toBe(0);
  });

  test("publishes, changes and unpublishes; the first date is kept", async () => {
    const id = await saved();
    const statusNow = async () => (await findArticleForEditing(id))?.status;
    expect(await publishArticle({ id }, editor)).toEqual({
      ok: true,
      slug: "a-title",
    });
    expect(await statusNow()).toBe("published");
    await saveRevision({ id, basedOn: 2, ...draft }, editor);
    expect(await statusNow()).toBe("changed");
    const first = await db.publication.findFirstOrThrow();
    await publishArticle({ id }, editor);
    await publishArticle({ id }, editor);
    expect(await db.publication.count()).toBe(2);
    const live = await db.publication.findFirstOrThrow({
      where: { endedAt: null },
    });
    expect(live.firstPublishedAt).toEqual(first.publishedAt);
    expect(await unpublishArticle({ id }, editor)).toEqual({ ok: true });
    expect(await statusNow()).toBe("draft");
    expect(await unpublishArticle({ id }, editor)).toMatchObject({
      reason: "not-published",
    });
  });

  test("leaves a trail of every step", async () => {
    const id = await saved();
    await publishArticle({ id }, editor);
    await unpublishArticle({ id }, editor);
    const { rows } = await findAuditEntries({ objectId: id });
    expect(rows.map((row) => row.action).toReversed()).toEqual([
      "article.created",
      "article.revised",
      "article.published",
      "article.unpublished",
    ]);
    expect(JSON.stringify(rows)).not.toContain("Closed words");
  });

  test("is told of an unknown presenter or article", async () => {
    const unknown = "0190a6f0-0000-7000-8000-00000000dead";
    expect(await findArticleForEditing(unknown)).toBeNull();
    expect(await findArticleForEditing("no id")).toBeNull();
    const { id } = await createArticle({ title: "A Title" }, editor);
    expect(
      await saveRevision(
        { id, basedOn: 1, ...draft, presenterId: unknown },
        editor,
      ),
    ).toMatchObject({ reason: "unknown-presenter" });
    expect(await publishArticle({ id: unknown }, editor)).toMatchObject({
      reason: "not-found",
    });
    expect(await unpublishArticle({ id: unknown }, editor)).toMatchObject({
      reason: "not-found",
    });
  });

  test("previews a draft in full", async () => {
    const page = await findPreview(await saved(), new Date());
    expect(page?.bodyHtml).toContain('<p id="p2">Closed words.');
    expect(page?.references[0]).toMatchObject({
      number: 1,
      id: "refb",
      mentions: ["cite-1-1"],
    });
  });
});

test("the desk lists articles by words, state and series", async () => {
  const { id: presenterId } = await createPresenter(
    { name: "Ana Sample", credentials: "MD", affiliation: "", biography: "" },
    systemActor,
  );
  const draftId = await saved({ title: "100% Draft" });
  const publishedId = await saved({ title: "Published", presenterId });
  await publishArticle({ id: publishedId }, editor);
  const changedId = await saved({ title: "Changed" });
  await publishArticle({ id: changedId }, editor);
  await saveRevision(
    { id: changedId, basedOn: 2, ...draft, title: "Changed" },
    editor,
  );

  const ids = async (filter: Parameters<typeof listArticles>[0]) =>
    (await listArticles(filter)).rows.map((row) => row.id);
  expect(await ids({})).toEqual([changedId, publishedId, draftId]);
  expect(await ids({ status: "draft" })).toEqual([draftId]);
  expect(await ids({ status: "published" })).toEqual([publishedId]);
  expect(await ids({ status: "changed" })).toEqual([changedId]);
  expect(await ids({ search: "0%" })).toEqual([draftId]);
  expect(await ids({ search: "ana s" })).toEqual([publishedId]);
  expect(await ids({ page: 2 })).toEqual([]);
  const { rows, total } = await listArticles({ status: "published" });
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    title: "Published",
    presenter: "Ana Sample",
    revision: 2,
    series: [],
    savedAt: expect.any(Date),
    publishedAt: expect.any(Date),
  });
});

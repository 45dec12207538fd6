import { beforeEach, describe, expect, test } from "vitest";
import {
  createArticle,
  publishArticle,
  saveRevision,
} from "#domain/articles/commands.ts";
import { findArticleForEditing } from "#domain/articles/queries.ts";
import { findSeriesForEditing } from "#domain/articles/series/queries.ts";
import { operatorActor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { importText } from "./commands.ts";

const words = "Words that stand for a sentence.";
const textOf = (title: string, words_ = words) => `
3 Articles in this Series
First Title
Élan’s Title
Third Title

${title}

A Deck

Presentation by Ana Sample, MD

${words_}1

${words_}

${words_} ${words_} ${words_} ${words_} ${words_} ${words_}

1. Sample A. A title. J Samples. 2019;1(2):3-4.
`;
const importing = (title: string, existing: "revise" | "separate" = "revise") =>
  importText({ text: textOf(title), existing }, operatorActor);

async function imported(
  ...call: Parameters<typeof importing>
): Promise<{ id: string; slug: string; change: string; seriesId: string }> {
  const result = await importing(...call);
  if (!result.ok) throw new Error(result.reason);
  return { ...result, seriesId: result.seriesId! };
}

const entriesOf = async (id: string) =>
  (await findSeriesForEditing(id))?.entries.map(
    ({ title, article }) => `${title}: ${article ? article.status : "planned"}`,
  );

beforeEach(resetDatabase);

describe("an import", () => {
  test("makes article, presenter and series, and publishes nothing", async () => {
    const { id, slug, change, seriesId } = await imported("Élan’s Title");
    expect([slug, change]).toEqual(["elans-title", "created"]);
    expect(await findArticleForEditing(id)).toMatchObject({
      title: "Élan’s Title",
      deck: "A Deck",
      presenter: { name: "Ana Sample", credentials: "MD" },
      status: "draft",
      access: "qualified",
      obstacles: [],
    });
    expect(await entriesOf(seriesId)).toEqual([
      "First Title: planned",
      "Élan’s Title: draft",
      "Third Title: planned",
    ]);
  });

  test("fills the planned title of a series that is there", async () => {
    const one = await imported("Élan’s Title");
    const two = await imported("Third Title");
    expect(two.seriesId).toBe(one.seriesId);
    expect(await entriesOf(one.seriesId)).toEqual([
      "First Title: planned",
      "Élan’s Title: draft",
      "Third Title: draft",
    ]);
    expect(await db.presenter.count()).toBe(1);
  });

  test("revises the article of the same title and keeps reference ids", async () => {
    const one = await imported("Élan’s Title");
    const before = await findArticleForEditing(one.id);
    await publishArticle({ id: one.id }, operatorActor);
    const again = await imported("Élan’s Title");
    expect(again).toMatchObject({ id: one.id, change: "revised" });
    const after = await findArticleForEditing(one.id);
    expect(after).toMatchObject({ number: 2, status: "changed" });
    expect(after?.references).toEqual(before?.references);
    expect(after?.leadIn).toEqual(before?.leadIn);
    expect(await db.series.count()).toBe(1);
  });

  test("keeps what an editor decided when it revises", async () => {
    const { id } = await imported("Élan’s Title");
    const before = (await findArticleForEditing(id))!;
    const [reference] = before.references;
    await saveRevision(
      {
        id,
        basedOn: 1,
        title: before.title,
        deck: before.deck,
        presenterId: before.presenterId,
        leadIn: before.leadIn,
        body: before.body,
        access: "open",
        meeting: "Sample Meeting 2019",
        affiliation: "Example University",
        references: [{ ...reference!, doi: "10.1000/1" }],
      },
      operatorActor,
    );
    await imported("Élan’s Title");
    expect(await findArticleForEditing(id)).toMatchObject({
      number: 3,
      access: "open",
      meeting: "Sample Meeting 2019",
      affiliation: "Example University",
      references: [{ id: reference!.id, doi: "10.1000/1" }],
    });
  });

  test("beside the existing one leaves that and its place alone", async () => {
    const one = await imported("Élan’s Title");
    const two = await imported("Élan’s Title", "separate");
    expect(two.slug).toBe("elans-title-2");
    expect(await entriesOf(one.seriesId)).toHaveLength(3);
    expect((await findArticleForEditing(one.id))?.number).toBe(1);
  });

  test("links articles that are there already into a new series", async () => {
    await createArticle({ title: "Third Title" }, operatorActor);
    const { seriesId } = await imported("First Title");
    expect(await entriesOf(seriesId)).toEqual([
      "First Title: draft",
      "Élan’s Title: planned",
      "Third Title: draft",
    ]);
  });

  test("refuses what is no article, and leaves nothing behind", async () => {
    expect(
      await importText(
        { text: "Only a title", existing: "revise" },
        operatorActor,
      ),
    ).toMatchObject({ reason: "no-text" });
    const long = textOf("x".repeat(400));
    expect(
      await importText({ text: long, existing: "revise" }, operatorActor),
    ).toMatchObject({ reason: "too-long" });
    expect(await db.article.count()).toBe(0);
    expect(await db.auditEntry.count()).toBe(0);
  });

  test("run twice at once makes one article and one series", async () => {
    const both = await Promise.all([
      imported("Élan’s Title"),
      imported("Élan’s Title"),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect(await db.series.count()).toBe(1);
  });
});

import { beforeEach, expect, test } from "vitest";
import { unpublishArticle } from "#domain/articles/commands.ts";
import { inlinesOf } from "#domain/articles/body/walk.ts";
import {
  findArticleForEditing,
  listArticles,
} from "#domain/articles/queries.ts";
import {
  findSeriesForEditing,
  listSeries,
} from "#domain/articles/series/queries.ts";
import { systemActor } from "#domain/audit/schema.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { seedArticles } from "./articles.ts";

beforeEach(resetDatabase);

test("a new site shows two series, all published, each in its order", async () => {
  await seedArticles(systemActor);
  const list = await listSeries();
  expect(list).toMatchObject([
    { title: "How this site works", entries: 3, published: 3 },
    { title: "Pain and the nervous system", entries: 5, published: 5 },
  ]);
  const pain = await findSeriesForEditing(list[1]!.id);
  expect(pain?.entries.map((entry) => entry.title)).toEqual([
    "Death From Chronic Pain",
    "Fibromyalgia’s Central Nervous System Origins",
    "Low-Dose Naltrexone Effective Therapy for Fibromyalgia",
    "Nerve Involvement Explains Why Some Cancers are Very Painful",
    "Yoga Helps Reverse Effects of Pain on the Brain",
  ]);
  const third = await findArticleForEditing(pain!.entries[2]!.article!.id);
  expect(third).toMatchObject({
    deck: "Anti-inflammatory Effect Source of Effectiveness",
    presenter: { name: "Jarred Younger", credentials: "PhD" },
    affiliation: "Stanford University",
    meeting: "American Pain Society 2015",
    references: [
      { type: "abstract" },
      { type: "journal-article" },
      { type: "meeting-paper" },
    ],
  });
  expect(third?.leadIn.content).toHaveLength(2);
  expect(
    [...inlinesOf([...third!.leadIn.content, ...third!.body.content])].filter(
      (node) => node.type === "citation",
    ),
  ).toHaveLength(5);
});

test("seeding again changes nothing, and undoes nothing staff did", async () => {
  await seedArticles(systemActor);
  const { rows, total } = await listArticles();
  expect(total).toBe(8);
  await unpublishArticle({ id: rows[0]!.id }, systemActor);
  const before = (await listArticles()).rows;
  await seedArticles(systemActor);
  expect((await listArticles()).rows).toEqual(before);
});

import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { systemActor } from "#domain/audit/schema.ts";
import { createPresenter } from "#domain/contributors/commands.ts";
import type { Reader } from "#domain/gate/schema.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import type { Doc } from "./body/schema.ts";
import {
  createArticle,
  publishArticle,
  saveRevision,
  unpublishArticle,
} from "./commands.ts";
import {
  loadArticle,
  loadFeed,
  loadHome,
  loadPresenter,
  loadPresenters,
  loadSeries,
  loadSeriesList,
  loadSitemap,
} from "./loaders.ts";
import { addEntry, createSeries } from "./series/commands.ts";

const reader = vi.hoisted(() => {
  // What the worker's other files have loaded holds the true one, and theirs
  // it has to be again afterwards.
  vi.resetModules();
  return { current: { kind: "visitor" } as Reader };
});
// Who reads comes from a request; there is none here.
vi.mock("#domain/gate/loaders.ts", () => ({
  loadReader: () => Promise.resolve(reader.current),
}));
afterAll(() => {
  vi.doUnmock("#domain/gate/loaders.ts");
  vi.resetModules();
});

const visitor: Reader = { kind: "visitor" };
const qualified: Reader = { kind: "impersonal", audience: "qualified" };

const docOf = (...lines: string[]): Doc => ({
  type: "doc",
  content: lines.map((text) => ({
    type: "paragraph",
    content: [
      { type: "text", text },
      { type: "citation", attrs: { ids: ["ref1"] } },
    ],
  })),
});

beforeEach(async () => {
  reader.current = visitor;
  await resetDatabase();
});

async function write(
  title: string,
  options: {
    access?: "qualified" | "open";
    presenterId?: string;
    publish?: boolean;
  } = {},
) {
  const { id, slug } = await createArticle({ title }, systemActor);
  await saveRevision(
    {
      id,
      basedOn: 1,
      title,
      deck: "",
      meeting: "",
      affiliation: "",
      presenterId: options.presenterId ?? null,
      access: options.access ?? "qualified",
      leadIn: docOf("canary-lead-in", "more"),
      body: docOf("canary-body"),
      references: [{ type: "other", id: "ref1", text: "A source." }],
    },
    systemActor,
  );
  if (options.publish !== false) await publishArticle({ id }, systemActor);
  return { id, slug };
}

async function seriesOf(title: string, ids: string[]) {
  const series = await createSeries({ title, description: "" }, systemActor);
  for (const articleId of ids)
    await addEntry({ id: series.id, articleId }, systemActor);
  return series;
}

describe("the gate around an article", () => {
  test("a visitor gets the lead-in and what is missing", async () => {
    const { slug } = await write("One");
    const page = await loadArticle(slug);
    expect(page).toMatchObject({
      verdict: { kind: "lead-in", missing: "sign-in" },
      bodyHtml: null,
      gatedFrom: "p3",
      leadInText: "canary-lead-in\n\nmore",
    });
    expect(page?.references[0]?.mentions).toEqual(["cite-1-1", "cite-1-2"]);
    expect(JSON.stringify(page)).not.toContain("canary-body");
  });

  test("a qualified reader gets all of it", async () => {
    const { slug } = await write("One");
    reader.current = qualified;
    const page = await loadArticle(slug);
    expect(page?.bodyHtml).toContain('<p id="p3">canary-body');
    expect(page?.references[0]?.mentions).toHaveLength(3);
  });

  test("everybody gets all of an open article", async () => {
    const { slug } = await write("One", { access: "open" });
    expect((await loadArticle(slug))?.bodyHtml).toContain("canary-body");
  });

  test("nobody gets a draft, an unpublished or an unknown one", async () => {
    reader.current = qualified;
    const hidden = await write("Draft", { publish: false });
    const ended = await write("Ended");
    await unpublishArticle({ id: ended.id }, systemActor);
    for (const slug of [hidden.slug, ended.slug, "unknown", "\0", "../x"])
      expect(await loadArticle(slug)).toBeNull();
    expect(await loadFeed()).toEqual([]);
    expect(await loadHome()).toEqual({ series: [], latest: [] });
  });

  test("a draft opened to everybody opens nothing before it is published", async () => {
    const { id, slug } = await write("One");
    await saveRevision(
      {
        id,
        basedOn: 2,
        title: "One",
        deck: "",
        meeting: "",
        affiliation: "",
        presenterId: null,
        access: "open",
        leadIn: docOf("canary-lead-in"),
        body: docOf("canary-body"),
        references: [],
      },
      systemActor,
    );
    expect((await loadArticle(slug))?.bodyHtml).toBeNull();
  });
});

describe("a series", () => {
  test("shows only what readers can see, in its order", async () => {
    const written = [
      await write("C First"),
      await write("Hidden", { publish: false }),
      await write("A Second"),
      await write("B Third"),
    ];
    const { id, slug } = await seriesOf(
      "Series",
      written.map((one) => one.id),
    );
    await addEntry({ id, plannedTitle: "Planned" }, systemActor);
    const second = await loadArticle("a-second");
    expect(second?.series).toMatchObject({
      slug,
      title: "Series",
      count: 3,
      position: 2,
    });
    expect(second?.series?.items.map((item) => item.title)).toEqual([
      "C First",
      "A Second",
      "B Third",
    ]);
    expect(second).toMatchObject({
      previous: { slug: "c-first" },
      next: { slug: "b-third" },
      suggestion: null,
    });
    const page = await loadSeries(slug);
    expect(page?.summaries.map((one) => one.title)).toEqual([
      "C First",
      "A Second",
      "B Third",
    ]);
    expect((await loadSeriesList())[0]).toMatchObject({ slug, count: 3 });
  });

  test("ends with another series to read, never with its first article", async () => {
    const one = await write("One");
    const two = await write("Two");
    const other = await write("Other");
    await seriesOf("Series", [one.id, two.id]);
    await seriesOf("Other Series", [other.id]);
    const last = await loadArticle("two");
    expect(last?.next).toBeNull();
    expect(last?.suggestion).toEqual({
      slug: "other-series",
      title: "Other Series",
    });
  });

  test("of one visible article is no panel", async () => {
    const one = await write("One");
    const two = await write("Two", { publish: false });
    await seriesOf("Series", [one.id, two.id]);
    expect((await loadArticle("one"))?.series).toBeNull();
  });
});

test("a presenter has a page once a summary of theirs is visible", async () => {
  const { id } = await createPresenter(
    { name: "Ana Sample", credentials: "MD", affiliation: "", biography: "" },
    systemActor,
  );
  const summary = await write("One", { presenterId: id, publish: false });
  expect(await loadPresenter("ana-sample")).toBeNull();
  await publishArticle({ id: summary.id }, systemActor);
  expect(await loadPresenter("ana-sample")).toMatchObject({
    name: "Ana Sample",
    summaries: [{ slug: "one" }],
  });
  expect(await loadPresenters()).toMatchObject([
    { slug: "ana-sample", count: 1 },
  ]);
  expect((await loadSitemap()).map((one) => one.path)).toEqual(
    expect.arrayContaining(["/articles/one", "/presenters/ana-sample"]),
  );
});

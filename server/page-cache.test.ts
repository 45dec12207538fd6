import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createPageCache, type StoredPage } from "./page-cache.ts";
import type { Rendered } from "./rendering.ts";

function html(text: string, status = 200): Rendered {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from(text),
  };
}

/** A rendering that waits until it is let go, and counts how often it ran. */
function slowRendering(text: string) {
  let finish = (): void => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const made = {
    runs: 0,
    finish,
    render: async (): Promise<Rendered> => {
      made.runs++;
      await gate;
      return html(text);
    },
  };
  return made;
}

function textOf(page: StoredPage | Rendered): string {
  const { body } = "bodies" in page ? page.bodies.identity : page;
  return body.toString("utf8");
}

function headersOf(page: StoredPage | undefined): Map<string, string> {
  const flat = page!.bodies.identity.headers;
  const pairs = flat.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, flat[at + 1]!]] : [],
  );
  return new Map(pairs);
}

test("a page that many ask for at once is rendered once", async () => {
  const pages = createPageCache();
  const rendering = slowRendering("one");
  const asked = Array.from({ length: 50 }, () =>
    pages.renderOnce("qualified", "/articles/a", rendering.render),
  );
  rendering.finish();
  const answers = await Promise.all(asked);
  expect(rendering.runs).toBe(1);
  expect(new Set(answers).size).toBe(1);
  expect(pages.find("qualified", "/articles/a")).toBe(answers[0]);
});

test("each audience has a rendering of its own", async () => {
  const pages = createPageCache();
  await pages.renderOnce("public", "/a", async () => html("lead-in"));
  expect(pages.find("qualified", "/a")).toBeUndefined();
  await pages.renderOnce("qualified", "/a", async () => html("body"));
  expect(textOf(pages.find("public", "/a")!)).toBe("lead-in");
  expect(textOf(pages.find("qualified", "/a")!)).toBe("body");
});

test("the same words for two audiences have different tags", async () => {
  const pages = createPageCache();
  for (const audience of ["public", "qualified"] as const)
    await pages.renderOnce(audience, "/a", async () => html("same"));
  const tags = (["public", "qualified"] as const).map((audience) =>
    headersOf(pages.find(audience, "/a")).get("etag"),
  );
  expect(new Set(tags).size).toBe(2);
});

test("a purge drops every page", async () => {
  const pages = createPageCache();
  await pages.renderOnce("public", "/a", async () => html("old"));
  pages.purge();
  expect(pages.find("public", "/a")).toBeUndefined();
  expect(pages.size()).toEqual({ pages: 0, bytes: 0 });
});

test("a rendering under way at a purge is neither kept nor handed to later askers", async () => {
  const pages = createPageCache();
  const before = slowRendering("before");
  const early = pages.renderOnce("public", "/a", before.render);
  pages.purge();
  const after = slowRendering("after");
  const late = pages.renderOnce("public", "/a", after.render);
  before.finish();
  expect(textOf(await early)).toBe("before");
  expect(pages.find("public", "/a")).toBeUndefined();
  const later = pages.renderOnce("public", "/a", after.render);
  after.finish();
  expect(textOf(await late)).toBe("after");
  expect(await later).toBe(await late);
  expect(after.runs).toBe(1);
  expect(textOf(pages.find("public", "/a")!)).toBe("after");
});

test.each([307, 404, 410, 500, 503])(
  "an answer of %i is passed on and not kept",
  async (status) => {
    const pages = createPageCache();
    const answer = await pages.renderOnce("public", "/x", async () =>
      html("no", status),
    );
    expect(answer).toMatchObject({ status });
    expect(pages.size().pages).toBe(0);
  },
);

test("a rendering that fails is tried again by the next asker", async () => {
  const pages = createPageCache();
  const failing = pages.renderOnce("public", "/a", async () => {
    throw new Error("the database is away");
  });
  await expect(failing).rejects.toThrow("away");
  await pages.renderOnce("public", "/a", async () => html("well"));
  expect(textOf(pages.find("public", "/a")!)).toBe("well");
});

test("ten thousand unknown addresses leave nothing behind", async () => {
  const pages = createPageCache();
  for (let number = 0; number < 10_000; number++)
    await pages.renderOnce("public", `/articles/no-${number}`, async () =>
      html("not found", 404),
    );
  expect(pages.size()).toEqual({ pages: 0, bytes: 0 });
});

test("what is kept is bounded in bytes; the least used page goes first", async () => {
  const pages = createPageCache();
  const megabyte = randomBytes(1_500_000);
  for (let number = 0; number < 18; number++) {
    pages.find("public", "/0");
    await pages.renderOnce("public", `/${number}`, async () => ({
      ...html(""),
      body: megabyte,
    }));
  }
  expect(pages.size().bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
  expect(pages.find("public", "/0")).toBeDefined();
  expect(pages.find("public", "/1")).toBeUndefined();
  expect(pages.find("public", "/17")).toBeDefined();
});

test("no cache but the reader's own may keep a page, and none a member's", async () => {
  const pages = createPageCache();
  const sent = { ...html("a"), headers: { "cache-control": "s-maxage=9" } };
  for (const audience of ["public", "qualified"] as const)
    await pages.renderOnce(audience, "/a", async () => sent);
  const control = (audience: "public" | "qualified") =>
    headersOf(pages.find(audience, "/a")).get("cache-control");
  expect(control("public")).toBe("public, max-age=0, must-revalidate");
  expect(control("qualified")).toBe("private, no-store");
});

test("a cookie set while rendering for an audience is not handed out", async () => {
  const pages = createPageCache();
  await pages.renderOnce("public", "/a", async () => ({
    ...html("a"),
    headers: { "content-type": "text/html", "set-cookie": "x=1" },
  }));
  expect(headersOf(pages.find("public", "/a")).has("set-cookie")).toBe(false);
});

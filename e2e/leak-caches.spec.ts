import {
  canaries,
  plantCanaries,
  writeArticle,
  type Planted,
} from "./support/canaries.ts";
import { publishArticle } from "#domain/articles/commands.ts";
import { pathVariants } from "./support/matrix/variants.ts";
import { leaksIn } from "./support/matrix/verdicts.ts";
import { hasNginx, startNaiveCache } from "./support/nginx.ts";
import { arranger, makePerson, type Person } from "./support/people.ts";
import { ask, inParallel } from "./support/raw.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 120_000 });

let planted: Planted;
let qualified: Person;

test.beforeAll(async () => {
  planted = await plantCanaries();
  qualified = await makePerson("qualified");
});

const origin = () => process.env.PRECIS_URL!;

function publicPaths(): string[] {
  return [
    "/",
    "/series",
    "/presenters",
    `/series/${planted.seriesSlug}`,
    "/feed.xml",
    "/atom.xml",
    "/sitemap.xml",
    ...pathVariants(`/articles/${planted.slug}`, planted.slug),
    `/articles/${planted.slug}`,
  ];
}

test("a naive cache in front of the site hands no body to a visitor", async () => {
  test.skip(!hasNginx, "nginx is not installed here");
  const cache = await startNaiveCache(origin());
  try {
    const asset = await firstAsset();
    await ask(cache.url, { path: asset });
    const again = await ask(cache.url, { path: asset });
    expect(again.headers["x-cache"], "the cache does cache").toBe("HIT");

    const leaked: string[] = [];
    let bodies = 0;
    for (const at of publicPaths()) {
      const { cookie } = qualified;
      const own = await ask(cache.url, { path: at, headers: { cookie } });
      if (own.body.includes(canaries.body)) bodies += 1;
      const seen = await ask(cache.url, { path: at });
      for (const fault of leaksIn(seen, { path: at }, "visitor"))
        leaked.push(`${at}: ${fault}`);
    }
    expect(leaked).toEqual([]);
    expect(bodies, "the qualified reader did read").toBeGreaterThan(0);
  } finally {
    await cache.stop();
  }
});

async function firstAsset(): Promise<string> {
  const home = await ask(origin(), { path: "/" });
  const asset = /"(\/_next\/static\/[^"]+\.css)"/.exec(home.body)?.[1];
  expect(asset, "the home page has a style sheet").toBeDefined();
  return asset!;
}

test("readers of both kinds at once each get their own page", async () => {
  const at = `/articles/${planted.slug}`;
  const crowd = Array.from({ length: 400 }, (_, n) => n % 40 < 20);
  const wrong: string[] = [];
  await inParallel(
    crowd,
    async (isQualified) => {
      const headers: Record<string, string> = isQualified
        ? { cookie: qualified.cookie }
        : {};
      const { body } = await ask(origin(), { path: at, headers });
      if (body.includes(canaries.body) !== isQualified)
        wrong.push(isQualified ? "lost a body" : "got a body");
    },
    40,
  );
  expect(wrong).toEqual([]);
});

// React streams the same data in pieces whose cut depends on the moment.
const streamed = /<script>self\.__next_f\.push[\s\S]*?<\/script>/g;

test("what a visitor gets does not depend on the body", async () => {
  const opening = "Both of them open with the same words.";
  const twin = async (title: string, body: string) => {
    const { id, slug } = await writeArticle(null, {
      title,
      leadIn: opening,
      body,
    });
    await publishArticle({ id }, arranger);
    // The servers learn of a publication by notification, within a second.
    const path = `/articles/${slug}`;
    await expect
      .poll(async () => (await ask(origin(), { path })).status)
      .toBe(200);
    const answer = await ask(origin(), { path });
    return answer.body
      .replaceAll(streamed, "")
      .replaceAll(slug, "SLUG")
      .replaceAll(title, "TITLE")
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
      .replaceAll(/[\w-]{8}-[\w-]{4}-[\w-]{4}-[\w-]{4}-[\w-]{12}/g, "ID");
  };
  const one = await twin("Twin Number One", "Short.");
  const two = await twin("Twin Number Two", "Rather longer. ".repeat(40));
  expect(two).toBe(one);
});

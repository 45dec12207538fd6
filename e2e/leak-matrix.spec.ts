import { existsSync } from "node:fs";
import path from "node:path";
import { db } from "#lib/db.ts";
import { canaries, plantCanaries, type Planted } from "./support/canaries.ts";
import { root } from "./support/build.ts";
import {
  findPlaces,
  undeclaredRoutes,
  type Place,
} from "./support/matrix/places.ts";
import {
  headerVariants,
  pathVariants,
  someVariants,
  type Variant,
} from "./support/matrix/variants.ts";
import {
  gateFaults,
  isAdmitted,
  leaksIn,
  qualifiedReaders,
} from "./support/matrix/verdicts.ts";
import {
  makePerson,
  states,
  type Person,
  type State,
} from "./support/people.ts";
import { ask, inParallel, type Ask } from "./support/raw.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 300_000 });

let planted: Planted;
let people: Person[];
let places: Place[];
let article: string;

test.beforeAll(async () => {
  planted = await plantCanaries();
  article = `/articles/${planted.slug}`;
  people = [];
  for (const state of states) people.push(await makePerson(state));
  places = await findPlaces(planted, people);
});

const origin = () => process.env.PRECIS_URL!;

function as(person: Person, request: Ask): Ask {
  const cookies = [person.cookie, request.headers?.cookie].filter(Boolean);
  return {
    ...request,
    headers: {
      ...request.headers,
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    },
  };
}

test("every route of the build has a gate class", () => {
  expect(undeclaredRoutes()).toEqual([]);
});

test("no middleware stands in for the gate", () => {
  const files = ["proxy", "middleware"].flatMap((name) =>
    ["ts", "js", "mjs"].flatMap((end) => [
      `${name}.${end}`,
      `src/${name}.${end}`,
    ]),
  );
  expect(files.filter((file) => existsSync(path.join(root, file)))).toEqual([]);
});

test("every kind of reader gets from each route what its class allows", async () => {
  const faults: string[] = [];
  const cells = people.flatMap((person) =>
    places.map((place) => ({ person, place })),
  );
  await inParallel(cells, async ({ person, place }) => {
    const answer = await ask(origin(), as(person, { path: place.path }));
    for (const fault of [
      ...leaksIn(answer, place, person.state),
      ...gateFaults(answer, place, person.state),
    ])
      faults.push(`${person.state} at ${place.path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("qualified readers and staff do read the body, and nobody else", async () => {
  const readers: string[] = [];
  for (const person of people) {
    const answer = await ask(origin(), as(person, { path: article }));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(canaries.leadIn);
    if (answer.body.includes(canaries.body)) readers.push(person.state);
  }
  expect(readers.toSorted()).toEqual(qualifiedReaders.toSorted());
});

test("the desk shows drafts to those who write", async () => {
  const readers: string[] = [];
  for (const person of people) {
    const at = `/admin/articles/${planted.draftId}/preview`;
    const answer = await ask(origin(), as(person, { path: at }));
    if (answer.body.includes(canaries.draft)) readers.push(person.state);
  }
  expect(readers.toSorted()).toEqual(["administrator", "editor"]);
});

/** Asks for every path in every way as every person; answers what leaked. */
async function leaks(
  who: Person[],
  paths: string[],
  variants: Variant[],
): Promise<string[]> {
  const found: string[] = [];
  const cells = who.flatMap((person) =>
    paths.flatMap((at) => variants.map((variant) => ({ person, at, variant }))),
  );
  await inParallel(cells, async ({ person, at, variant }) => {
    const { name, method, headers } = variant;
    const request = { path: at, headers, ...(method && { method }) };
    const answer = await ask(origin(), as(person, request));
    const faults = leaksIn(answer, { path: at }, person.state);
    if (answer.status >= 500 && answer.status !== 501)
      faults.push(`status ${answer.status}`);
    for (const fault of faults)
      found.push(`${person.state} at ${at} with ${name}: ${fault}`);
  });
  return found;
}

// One of each road through the front door.
const spellers: State[] = ["visitor", "in-review", "qualified", "reviewer"];
const plain: Variant[] = [{ name: "nothing", headers: {} }];

test("no request header opens an article", async () => {
  const variants = headerVariants(planted.slug);
  expect(await leaks(people, [article], variants)).toEqual([]);
});

test("no request header opens any other page to a visitor", async () => {
  const variants = headerVariants(planted.slug);
  const pages = places.filter(({ kind }) => kind === "page");
  const paths = pages.map((place) => place.path);
  const [visitor] = people as [Person];
  expect(await leaks([visitor], paths, variants)).toEqual([]);
});

test("no kind of header opens a page to anybody it is not for", async () => {
  const pages = places.filter(({ kind }) => kind === "page");
  const paths = pages.map((place) => place.path);
  const [asRsc, , asMiddleware] = someVariants(planted.slug);
  // Every header at every page for everybody takes many minutes.
  const isWhole = process.env.PRECIS_WHOLE_MATRIX === "1";
  if (isWhole) test.setTimeout(30 * 60_000);
  const variants = isWhole
    ? headerVariants(planted.slug)
    : [asRsc!, asMiddleware!];
  const others = people.filter(({ state }) => state !== "visitor");
  expect(await leaks(others, paths, variants)).toEqual([]);
});

test("no spelling of an address opens an article or the desk", async () => {
  const paths = [
    ...pathVariants(article, planted.slug),
    ...pathVariants(`/articles/${planted.draftSlug}`, planted.draftSlug),
    ...pathVariants(`/admin/articles/${planted.id}`, planted.id),
    ...pathVariants(`/admin/articles/${planted.id}/preview`, planted.id),
  ];
  const some = people.filter(({ state }) => spellers.includes(state));
  expect(await leaks(some, paths, plain)).toEqual([]);
});

test("spellings and headers together open nothing to a visitor", async () => {
  const [visitor] = people as [Person];
  const paths = pathVariants(article, planted.slug);
  const variants = someVariants(planted.slug);
  expect(variants.length).toBeGreaterThan(6);
  expect(await leaks([visitor], paths, variants)).toEqual([]);
});

test("an entity tag of the whole article is worth nothing to a visitor", async () => {
  const qualified = people.find(({ state }) => state === "qualified")!;
  const whole = await ask(origin(), as(qualified, { path: article }));
  for (const tag of [whole.headers.etag ?? "", `W/${whole.headers.etag}`]) {
    const answer = await ask(origin(), {
      path: article,
      headers: { "if-none-match": tag, range: "bytes=0-99999" },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain(canaries.body);
  }
});

test("caches are told the truth", async () => {
  const qualified = people.find(({ state }) => state === "qualified")!;
  const shared = await ask(origin(), { path: article });
  expect(shared.headers["cache-control"]).toBe(
    "public, max-age=0, must-revalidate",
  );
  const own = await ask(origin(), as(qualified, { path: article }));
  expect(own.headers["cache-control"]).toBe("private, no-store");
});

test("scripts run by hash, never by permission for all", async () => {
  for (const person of people) {
    const answer = await ask(origin(), as(person, { path: article }));
    const policy = String(answer.headers["content-security-policy"]);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
  }
});

test("nobody without the right may post to an endpoint", async () => {
  const faults: string[] = [];
  const endpoints = places.filter(({ kind }) => kind === "handler");
  const cells = people.flatMap((person) =>
    endpoints
      .filter(({ gate }) => !isAdmitted(gate, person.state))
      .map((place) => ({ person, place })),
  );
  expect(cells.length).toBeGreaterThan(100);
  await inParallel(cells, async ({ person, place }) => {
    const answer = await ask(
      origin(),
      as(person, {
        method: "POST",
        path: place.path,
        headers: {
          origin: origin(),
          "sec-fetch-site": "same-origin",
          "content-type": "application/json",
        },
        body: "{}",
      }),
    );
    if (![401, 403, 404, 405].includes(answer.status))
      faults.push(`${person.state} at ${place.path}: ${answer.status}`);
    for (const fault of leaksIn(answer, place, person.state))
      faults.push(`${person.state} at ${place.path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("nobody may post from another site", async () => {
  const faults: string[] = [];
  const endpoints = places.filter(({ kind }) => kind === "handler");
  const administrator = people.find(({ state }) => state === "administrator")!;
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${origin()}.evil.example` },
    { origin: origin(), "sec-fetch-site": "cross-site" },
    { origin: origin(), "sec-fetch-site": "same-site" },
  ];
  const cells = endpoints.flatMap((place) =>
    foreign.map((headers) => ({ place, headers })),
  );
  await inParallel(cells, async ({ place, headers }) => {
    const { status } = await ask(
      origin(),
      as(administrator, {
        method: "POST",
        path: place.path,
        headers: {
          ...headers,
          "content-type": "application/x-www-form-urlencoded",
        },
      }),
    );
    if (status !== 403 && status !== 405)
      faults.push(`${place.path} from ${JSON.stringify(headers)}: ${status}`);
  });
  expect(faults).toEqual([]);
});

test("no mail carries a body or a draft", async () => {
  const mails = await db.outboxMail.findMany({
    select: { subject: true, text: true, html: true },
  });
  const text = JSON.stringify(mails).toLowerCase();
  expect(mails.length).toBeGreaterThan(0);
  expect(text).not.toContain(canaries.body);
  expect(text).not.toContain(canaries.draft);
});

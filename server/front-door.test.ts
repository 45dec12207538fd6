import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Audience } from "#domain/gate/schema.ts";
import { audienceHeader } from "#domain/gate/rules.ts";
import { sessionCookie } from "#lib/auth.ts";
import { derivedSecret } from "#lib/secret.ts";
import { createFrontDoor } from "./front-door.ts";
import { createKnownAddresses } from "./known-addresses.ts";
import { createPageCache } from "./page-cache.ts";
import type { Route } from "./routes.ts";
import { serve, type Question } from "./testing.ts";

// A site of a few routes in place of Next: it answers with what it was asked.
const routes: Record<string, Route> = {
  "/articles/a": { pattern: "/articles/[slug]", kind: "page", shared: true },
  "/articles/no": { pattern: "/articles/[slug]", kind: "page", shared: true },
  "/account": { pattern: "/account", kind: "page", shared: false },
  "/account/claims": {
    pattern: "/account/claims",
    kind: "handler",
    shared: false,
  },
};
type Seen = { method: string; url: string; headers: object; body: string };
let seen: Seen[];
let memory: Map<string, Audience | null>;
let coherent: boolean;
let lookUps: number;
let published: string[];
let pages: ReturnType<typeof createPageCache>;
let site: Awaited<ReturnType<typeof serve>>;

async function answerAsSite(
  request: IncomingMessage,
  response: ServerResponse,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "", url = "", headers } = request;
  seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  if (url === "/account/claims" && headers["user-agent"] === "broken")
    throw new Error("the page broke");
  const credential = headers[audienceHeader] ?? "";
  const who =
    String(credential).split(":")[1] ??
    (headers.cookie ? "a person" : "visitor");
  response.writeHead(url === "/articles/a" || url === "/account" ? 200 : 404, {
    "content-type": "text/html; charset=utf-8",
    "x-powered-by": "Next.js",
    "x-nextjs-cache": "HIT",
  });
  response.end(`<p>for ${who}</p>`);
}

beforeEach(async () => {
  seen = [];
  memory = new Map();
  lookUps = 0;
  published = ["/articles/a", "/articles/no"];
  coherent = true;
  pages = createPageCache();
  const door = createFrontDoor({
    next: answerAsSite,
    routeOf: (path) => routes[path] ?? null,
    publicFiles: new Set(["/icon.svg"]),
    pages,
    addresses: createKnownAddresses(async () => published),
    sessions: {
      recall: (token) => memory.get(token),
      lookUp: async (token) => {
        lookUps++;
        const audience = token.startsWith("qualified") ? "qualified" : null;
        memory.set(token, audience);
        return audience;
      },
      purge: () => memory.clear(),
    },
    isCoherent: () => coherent,
  });
  site = await serve(door);
});
afterEach(() => site.close());

async function cookieOf(token: string): Promise<string> {
  return (await sessionCookie(token, 600)).split(";")[0]!;
}

async function read(path: string, question?: Question): Promise<string> {
  return (await site.ask(path, question)).body.toString();
}

describe("who is handed which rendering", () => {
  test("visitors share the public one", async () => {
    for (let time = 0; time < 3; time++)
      expect(await read("/articles/a")).toBe("<p>for public</p>");
    expect(seen.length).toBe(1);
  });

  test("qualified readers share one made for none of them", async () => {
    for (const token of ["qualified-1", "qualified-2", "qualified-1"]) {
      const cookie = await cookieOf(token);
      const answer = await site.ask("/articles/a", { headers: { cookie } });
      expect(answer.body.toString()).toBe("<p>for qualified</p>");
      expect(answer.headers["cache-control"]).toBe("private, no-store");
    }
    expect(seen.length).toBe(1);
    expect(JSON.stringify(seen)).not.toContain("precis-session");
    expect(lookUps).toBe(2);
  });

  test("everybody else gets a page of their own", async () => {
    const cookie = await cookieOf("in-review");
    for (let time = 0; time < 2; time++)
      expect(await read("/articles/a", { headers: { cookie } })).toBe(
        "<p>for a person</p>",
      );
    expect(seen.length).toBe(2);
  });

  test("a forged session is nobody's session", async () => {
    await cookieOf("qualified-1");
    const cookie = "precis-session=eyJhbGciOiJub25lIn0..x.y.z";
    expect(await read("/articles/a", { headers: { cookie } })).not.toContain(
      "qualified",
    );
  });

  test("nobody becomes an audience by asking for it", async () => {
    for (const value of ["qualified", `${derivedSecret("audience")}:qualified`])
      for (const path of ["/articles/a?x=1", "/account", "/articles/a"])
        expect(
          await read(path, { headers: { [audienceHeader]: value } }),
        ).not.toContain("qualified");
  });

  test("a reader who is no longer qualified loses the shared page at once", async () => {
    const cookie = await cookieOf("qualified-1");
    await read("/articles/a", { headers: { cookie } });
    memory.set("qualified-1", null);
    expect(await read("/articles/a", { headers: { cookie } })).toBe(
      "<p>for a person</p>",
    );
  });
});

describe("what is never served from memory", () => {
  test("a page whose address asks for something", async () => {
    await read("/articles/a?x=1");
    await read("/articles/a?x=1");
    expect(seen.map((one) => one.url)).toEqual([
      "/articles/a?x=1",
      "/articles/a?x=1",
    ]);
    expect(pages.size().pages).toBe(0);
  });

  test("anything while purges may be missed", async () => {
    await read("/articles/a");
    coherent = false;
    await read("/articles/a");
    await read("/articles/a");
    expect(seen.length).toBe(3);
  });

  test("a known address that has nothing to show yet", async () => {
    for (let time = 0; time < 2; time++) {
      const answer = await site.ask("/articles/no");
      expect(answer.status).toBe(404);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
    }
    expect(seen.length).toBe(2);
  });

  test("not found, at an address that may be known a moment later", async () => {
    published = [];
    const { status, headers } = await site.ask("/articles/a");
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("private, no-store");
    const having = { "if-none-match": String(headers.etag) };
    const again = await site.ask("/articles/a", { headers: having });
    expect(again.status).toBe(404);
  });

  test("a page of one's own", async () => {
    await read("/account");
    await read("/account");
    expect(seen.length).toBe(2);
  });
});

describe("invented addresses", () => {
  test("share one not-found page, made for none of them", async () => {
    routes["/articles/b"] = routes["/articles/a"]!;
    const [a, b] = [await site.ask("/articles/b"), await site.ask("/nowhere")];
    expect([a.status, b.status]).toEqual([404, 404]);
    expect(a.body).toEqual(b.body);
    await read("/articles/b?x=1");
    expect(seen.map((one) => one.url)).toEqual(["/not-here"]);
    expect(pages.size().pages).toBe(1);
  });

  test("are shared apart by audience", async () => {
    const cookie = await cookieOf("qualified-1");
    await read("/nowhere");
    expect(await read("/nowhere", { headers: { cookie } })).toBe(
      "<p>for qualified</p>",
    );
  });
});

describe("requests that are turned away", () => {
  test("a server action is not here, on whatever method", async () => {
    for (const method of ["GET", "POST"]) {
      const headers = { "next-action": "0".repeat(40) };
      const answer = await site.ask("/account", { method, headers });
      expect(answer.status).toBe(404);
    }
    expect(seen).toEqual([]);
  });

  test.each([
    ["POST", "/account", 405],
    ["POST", "/articles/a", 405],
    ["PUT", "/account/claims", 405],
    ["OPTIONS", "/account/claims", 405],
    ["TRACE", "/account/claims", 405],
    ["POST", "/nowhere", 404],
    ["DELETE", "/../account/claims", 404],
  ])("%s %s is answered %i without a page", async (method, path, status) => {
    expect((await site.ask(path, { method })).status).toBe(status);
    expect(seen).toEqual([]);
  });

  test("an address of no reading gets the not-found page", async () => {
    expect((await site.ask("/articles/%61")).status).toBe(404);
    expect(seen.map((one) => one.url)).toEqual(["/not-here"]);
  });
});

describe("forms", () => {
  test("pass with their body and the headers that matter", async () => {
    await site.ask("/account/claims?from=page", {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://localhost:3000",
        "x-middleware-subrequest": "proxy",
      },
      body: "npi=1234567893",
    });
    expect(seen[0]).toMatchObject({
      method: "POST",
      url: "/account/claims?from=page",
      body: "npi=1234567893",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://localhost:3000",
        "x-precis-address": "127.0.0.1",
      },
    });
    expect(seen[0]!.headers).not.toHaveProperty("x-middleware-subrequest");
  });

  test.each([
    ["announced", { "content-length": String(3_000_000) }],
    ["in pieces", { "transfer-encoding": "chunked" }],
  ])("too large, %s, get an answer and no page", async (_, headers) => {
    const answer = await site.ask("/account/claims", {
      method: "POST",
      headers,
      body: Buffer.alloc(3_000_000),
    });
    expect(answer.status).toBe(413);
    expect(seen).toEqual([]);
  });
});

test("an error while rendering is one plain sentence", async () => {
  const answer = await site.ask("/account/claims", {
    method: "POST",
    headers: { "user-agent": "broken" },
  });
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.body.toString()).not.toContain("broke");
});

test("nothing the framework says of itself leaves", async () => {
  const { headers } = await site.ask("/account");
  expect(Object.keys(headers)).not.toContain("x-powered-by");
  expect(Object.keys(headers)).not.toContain("x-nextjs-cache");
});

test("HEAD of a shared page is rendered once and serves readers too", async () => {
  const head = await site.ask("/articles/a", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  expect(await read("/articles/a")).toBe("<p>for public</p>");
  expect(seen.map((one) => one.method)).toEqual(["GET"]);
});

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendPage, sendRendered, sendText } from "./answers.ts";
import { createPageCache, type StoredPage } from "./page-cache.ts";
import { serve } from "./testing.ts";

const body = `<!doctype html><p>${"A body. ".repeat(200)}</p>`;
const rendered = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(body),
};
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const pages = createPageCache();
  const page = (await pages.renderOnce(
    "public",
    "/kept",
    async () => rendered,
  )) as StoredPage;
  site = await serve((request, response) => {
    if (request.url === "/kept") sendPage(page, request, response);
    else if (request.url === "/text") sendText(response, 405, "Not here.");
    else sendRendered(rendered, request, response, request.url!);
  });
});
afterAll(() => site.close());

describe("a kept page", () => {
  test("leaves in the encoding that was asked for", async () => {
    const plain = await site.ask("/kept");
    const zipped = await site.ask("/kept", {
      headers: { "accept-encoding": "gzip" },
    });
    const brotli = await site.ask("/kept", {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(body);
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).toString()).toBe(body);
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(body);
  });

  test.each(["identity", "gzip", "br"])(
    "%s is not sent again to whoever has it",
    async (encoding) => {
      const accept = { "accept-encoding": encoding };
      const first = await site.ask("/kept", { headers: accept });
      const etag = first.headers.etag!;
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await site.ask("/kept", {
          headers: { ...accept, "if-none-match": known },
        });
        expect(again.status).toBe(304);
        expect(again.body.length).toBe(0);
        expect(again.headers.etag).toBe(etag);
        expect(again.headers.vary).toBe(first.headers.vary);
        expect(again.headers["cache-control"]).toBe(
          first.headers["cache-control"],
        );
      }
    },
  );

  test("to have one encoding is not to have another", async () => {
    const zipped = await site.ask("/kept", {
      headers: { "accept-encoding": "gzip" },
    });
    const plain = await site.ask("/kept", {
      headers: { "if-none-match": zipped.headers.etag },
    });
    expect(plain.status).toBe(200);
    expect(plain.body.toString()).toBe(body);
  });

  test("HEAD tells all about it and sends none of it", async () => {
    const got: Record<string, unknown> = (await site.ask("/kept")).headers;
    delete got.date;
    const head = await site.ask("/kept", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers).toMatchObject(got);
    expect(head.body.length).toBe(0);
  });
});

describe("an answer of one's own", () => {
  test("is for no cache at all", async () => {
    const answer = await site.ask("/account");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.body.toString()).toBe(body);
  });

  test("HEAD of it has its length and no body", async () => {
    const head = await site.ask("/account", { method: "HEAD" });
    expect(head.headers["content-length"]).toBe(String(body.length));
    expect(head.body.length).toBe(0);
  });

  test("lets styles stand in the page at the desk, and scripts nowhere", async () => {
    const policies = await Promise.all(
      ["/account", "/administrator", "/admin", "/admin/articles"].map(
        async (path) =>
          (await site.ask(path)).headers["content-security-policy"] as string,
      ),
    );
    expect(
      policies.map((one) => one.includes("style-src 'self' 'unsafe-inline'")),
    ).toEqual([false, false, true, true]);
    for (const policy of policies)
      expect(policy).toContain("script-src 'self';");
  });
});

test.each(["/kept", "/account", "/text"])(
  "%s carries the headers that every answer has",
  async (path) => {
    const { headers } = await site.ask(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  },
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audienceHeader } from "#domain/gate/rules.ts";
import { addressOf, personalHeaders, readTarget } from "./request-shape.ts";

describe("which addresses a page can have", () => {
  test.each([
    ["/", "/"],
    ["/articles/low-dose-naltrexone", "/articles/low-dose-naltrexone"],
    ["/robots.txt", "/robots.txt"],
    ["/feed.xml", "/feed.xml"],
    ["/before-paint.js", "/before-paint.js"],
    ["/_next/static/chunks/0a.b-c_d.js", "/_next/static/chunks/0a.b-c_d.js"],
    ["/series/?", "/series/"],
  ])("%s is read as it stands", (url, path) => {
    expect(readTarget(url)).toEqual({ path, query: "" });
  });

  test.each([
    "",
    "*",
    "?x=1",
    "//",
    "//evil.example/",
    "http://evil.example/articles/a",
    "/articles//a",
    "/articles/../admin",
    "/articles/./a",
    "/articles/%2e%2e/admin",
    "/articles/a%00",
    "/articles/a%2Frsc",
    "/articles\\a",
    "/articles/a;b",
    "/articles/é",
    "/.env",
    "/articles/.a",
    "/_next/data/build/articles/a.json",
    "/_next/image",
    "/_next/static/../../secret",
    "/articles/a.rsc",
    "/articles/a.segments/_tree",
    "/articles/a.segments/_tree.segment.rsc",
    "/articles/a.md",
    "/articles/a.json",
    "/__nextjs_original-stack-frames",
    `/articles/${"a".repeat(2048)}`,
  ])("%o is nobody's address", (url) => {
    expect(readTarget(url)).toBeNull();
  });

  test("whatever is read has one reading: no escapes, dots or doubles", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, tail) => {
        const read = readTarget(path + tail)?.path;
        if (read === undefined) return;
        expect(new URL(read, "http://localhost").pathname).toBe(read);
        expect(decodeURIComponent(read)).toBe(read);
      }),
    );
  });
});

describe("what follows the question mark", () => {
  test.each([
    ["utm_source=letter&utm_medium=mail", ""],
    ["a=1&utm_source=letter&b=2", "a=1&b=2"],
    ["utm_source", "utm_source"],
    ["x_utm_source=1", "x_utm_source=1"],
    ["&&", ""],
    ["next=/a?b=c", "next=/a?b=c"],
  ])("?%s counts as %o", (query, kept) => {
    expect(readTarget(`/?${query}`)).toEqual({ path: "/", query: kept });
  });
});

const allowed = [
  "accept",
  "accept-language",
  "content-type",
  "cookie",
  "host",
  "origin",
  "sec-fetch-site",
  "user-agent",
  "x-precis-address",
  "x-precis-request",
];
const hostile = [
  audienceHeader,
  "x-middleware-subrequest",
  "x-middleware-prefetch",
  "x-nextjs-data",
  "x-now-route-matches",
  "x-matched-path",
  "x-invoke-path",
  "next-action",
  "next-router-state-tree",
  "rsc",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-original-url",
  "x-rewrite-url",
  "x-http-method-override",
  "authorization",
  "transfer-encoding",
  "connection",
  "if-none-match",
  "range",
];

function pass(headers: Record<string, string>) {
  return personalHeaders(headers, "192.0.2.1", "request-id");
}

describe("which headers reach a page", () => {
  test.each(hostile)("%s does not", (name) => {
    expect(Object.keys(pass({ [name]: "1" })).sort()).toEqual([
      "host",
      "x-precis-address",
      "x-precis-request",
    ]);
  });

  test("whatever comes in, only listed names go out", () => {
    const name = fc.oneof(
      fc.constantFrom(...hostile, ...allowed),
      fc.stringMatching(/^[a-z0-9-]{1,24}$/),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (headers) => {
        const passed = pass(headers);
        for (const one of Object.keys(passed)) expect(allowed).toContain(one);
        expect(passed[audienceHeader]).toBeUndefined();
      }),
    );
  });

  test("host, address and request id are ours whatever a visitor claims", () => {
    const passed = pass({
      host: "evil.example",
      "x-precis-address": "10.0.0.1",
      "x-precis-request": "forged",
    });
    expect(passed).toEqual({
      host: "localhost:3000",
      "x-precis-address": "192.0.2.1",
      "x-precis-request": "request-id",
    });
  });

  test("of all cookies only the session's and the browser's are passed on", () => {
    expect(
      pass({ cookie: "a=1; precis-session=token; precis-offer=2" }).cookie,
    ).toBe("precis-session=token");
    expect(
      pass({ cookie: "precis_device=d; a=1; precis-session=token" }).cookie,
    ).toBe("precis-session=token; precis_device=d");
    expect(pass({ cookie: "a=1; xprecis-session=t" }).cookie).toBeUndefined();
  });
});

test("a forwarded address counts for nothing unless a proxy is trusted", () => {
  const headers = { "x-forwarded-for": "203.0.113.9" };
  expect(addressOf("192.0.2.1", headers)).toBe("192.0.2.1");
  expect(addressOf(undefined, {})).toBe("unknown");
});

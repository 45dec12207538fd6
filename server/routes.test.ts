import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadRoutes } from "./routes.ts";

const build = mkdtempSync(join(tmpdir(), "precis-routes-"));
afterAll(() => rmSync(build, { recursive: true }));

function routesOf(manifest: Record<string, string>) {
  writeFileSync(
    join(build, "app-path-routes-manifest.json"),
    JSON.stringify(manifest),
  );
  return loadRoutes(build);
}

const routeOf = routesOf({
  "/(reader)/page": "/",
  "/(reader)/articles/[slug]/page": "/articles/[slug]",
  "/(account)/account/page": "/account",
  "/admin/articles/[id]/page": "/admin/articles/[id]",
  "/admin/articles/new/page": "/admin/articles/new",
  "/admin/articles/drafts/route": "/admin/articles/drafts",
  "/feed.xml/route": "/feed.xml",
});

test.each([
  ["/", "/", "page", true],
  ["/articles/a", "/articles/[slug]", "page", true],
  ["/articles/a/", "/articles/[slug]", "page", true],
  ["/feed.xml", "/feed.xml", "handler", true],
  ["/account", "/account", "page", false],
  ["/admin/articles/new", "/admin/articles/new", "page", false],
  ["/admin/articles/drafts", "/admin/articles/drafts", "handler", false],
  ["/admin/articles/7", "/admin/articles/[id]", "page", false],
])("%s belongs to %s", (path, pattern, kind, shared) => {
  expect(routeOf(path)).toMatchObject({ pattern, kind, shared });
});

test.each(["/articles", "/articles/a/b", "/feedxxml", "/articles/[slug]/x"])(
  "%s belongs to no route",
  (path) => {
    expect(routeOf(path)).toBeNull();
  },
);

test("a build without routes is refused", () => {
  expect(() => loadRoutes(join(build, "nothing"))).toThrow();
});

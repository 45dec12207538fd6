import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

// Pages that are the same for everybody of an audience.
const shared = new Set([
  "/",
  "/about",
  "/articles/[slug]",
  "/atom.xml",
  "/feed.xml",
  "/presenters",
  "/presenters/[slug]",
  "/robots.txt",
  "/series",
  "/series/[slug]",
  "/sitemap.xml",
]);

export type Route = {
  pattern: string;
  kind: "page" | "handler";
  /** May be rendered once per audience and kept. */
  shared: boolean;
};

type Compiled = Route & { expression: RegExp };

/** Reads the routes of a build; answers the route of a path, or null. */
export function loadRoutes(distDir: string): (path: string) => Route | null {
  const file = join(distDir, "app-path-routes-manifest.json");
  const manifest = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(file, "utf8")));
  const compiled = Object.entries(manifest).map(([source, pattern]) =>
    compile(pattern, source.endsWith("/route")),
  );
  const exact = new Map(
    compiled.filter((r) => !r.pattern.includes("[")).map((r) => [r.pattern, r]),
  );
  const dynamic = compiled.filter((r) => r.pattern.includes("["));
  return (path) => {
    const bare = path.length > 1 ? path.replace(/\/$/, "") : path;
    return (
      exact.get(bare) ?? dynamic.find((r) => r.expression.test(bare)) ?? null
    );
  };
}

function compile(pattern: string, isHandler: boolean): Compiled {
  const source = pattern
    .replace(/[.+*?^$()|\\]/g, "\\$&")
    .replace(/\[\w+\]/g, "[^/]+");
  return {
    pattern,
    kind: isHandler ? "handler" : "page",
    shared: shared.has(pattern),
    expression: new RegExp(`^${source}$`),
  };
}

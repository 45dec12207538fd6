const table = "domain/gate/routes.ts";
const made = /^app\/(.*\/)?(page\.tsx|route\.ts)$/;
/** Next makes these by itself. */
const ownOfNext = ["/_not-found", "/_global-error"];

/** Every address declares whom it is for; the leak matrix asks them all. */
export function checkRoutes({ sources }) {
  const text = sources.find(({ file }) => file === table)?.text ?? "";
  const declared = [...text.matchAll(/^\s*"(\/[^"]*)":/gm)].map(
    ([, route]) => route,
  );
  const routes = new Map(
    sources
      .filter(({ file }) => made.test(file))
      .map(({ file }) => [routeOf(file), file]),
  );
  const missing = [...routes]
    .filter(([route]) => !declared.includes(route))
    .map(([route, file]) => ({
      file,
      rule: `${route} has no gate class`,
      advice: `say in ${table} whom it is for`,
    }));
  const stale = declared
    .filter((route) => !routes.has(route) && !ownOfNext.includes(route))
    .map((route) => ({
      file: table,
      rule: `${route} is declared`,
      advice: "no page or route has this address: delete the line",
    }));
  return [...missing, ...stale];
}

/** `app/(reader)/articles/[slug]/page.tsx` -> `/articles/[slug]`. */
export function routeOf(file) {
  const parts = file.split("/").slice(1, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

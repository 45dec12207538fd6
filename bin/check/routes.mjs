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
  return [...missing, ...stale, ...checkGuards(sources)];
}

const writes = /export const (?:POST|PUT|PATCH|DELETE)\b/;

/** A route that only gives another one's handler a second address. */
const handsOn = /^\s*export \{[^}]*\} from "[./]+route\.ts";\s*$/;

/** The desk guards itself page by page, and nothing changes but by `endpoint`. */
function checkGuards(sources) {
  const problems = [];
  for (const { file, text } of sources) {
    if (!made.test(file) || handsOn.test(text)) continue;
    const isDesk = file.startsWith("app/admin/");
    if (isDesk && file.endsWith("page.tsx") && !text.includes("requireStaff("))
      problems.push({
        file,
        rule: "a page of the desk without a guard",
        advice: "call requireStaff(role) before anything is loaded",
      });
    if (isDesk && file.endsWith("route.ts") && !/\bgate: staff\(/.test(text))
      problems.push({
        file,
        rule: "an endpoint of the desk without a gate",
        advice: "pass gate: staff(role) to endpoint",
      });
    const byHand = /export (?:async )?function (?:POST|PUT|PATCH|DELETE)\b/;
    if (byHand.test(text) || (writes.test(text) && !text.includes("endpoint(")))
      problems.push({
        file,
        rule: "a state change outside endpoint",
        advice: "export const POST = endpoint({ … }) from lib/endpoint.ts",
      });
  }
  return problems;
}

/** `app/(reader)/articles/[slug]/page.tsx` -> `/articles/[slug]`. */
export function routeOf(file) {
  const parts = file.split("/").slice(1, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

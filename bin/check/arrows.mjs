import { domainPlace, isTest } from "./source.mjs";

/** Which domain may know which: one way, without cycles. */
const domains = {
  audit: [],
  search: [],
  references: ["audit"],
  contributors: ["audit"],
  articles: ["references", "contributors", "search", "gate", "audit"],
  eligibility: ["audit"],
  subscribers: ["eligibility", "audit"],
  sessions: ["subscribers", "audit"],
  gate: ["subscribers", "eligibility", "sessions", "audit"],
  reading: ["articles", "subscribers"],
  newsletters: ["articles", "subscribers", "audit"],
  circulation: ["eligibility", "subscribers", "articles", "audit"],
};
export const domainNames = [...Object.keys(domains), "transfer"];

const layers = {
  app: ["app", "components", "domain", "lib"],
  components: ["components", "domain", "lib"],
  domain: ["domain", "lib", "prisma"],
  lib: ["lib", "prisma"],
  server: ["server", "domain", "lib"],
};

/** The part of `lib` that runs in a browser. */
const browserSafe = [
  "text",
  "clock",
  "form-return-schema",
  "no-eval",
  "outcome",
];
/** Roles of a domain's files that reach outside. */
const impure = ["loaders", "queries", "commands", "client", "jobs", "emails"];

/** Imports run downwards only, and to the files meant for them. */
export function checkArrows({ sources }) {
  const problems = [];
  for (const { file, imports } of sources) {
    if (isTest(file) || !(top(file) in layers)) continue;
    for (const { target, type } of imports) {
      if (target.startsWith("npm:") || target.startsWith("node:")) continue;
      const rule = broken(file, target, type);
      if (rule)
        problems.push({ file, rule: `imports ${target}`, advice: rule });
    }
  }
  return problems;
}

const top = (file) => file.split("/")[0];

function broken(file, target, type) {
  const from = top(file);
  const to = top(target);
  if (!layers[from].includes(to)) {
    return `${from}/ may import ${layers[from].join(", ")}`;
  }
  if (from === "app" && to === "domain") return fromApp(file, target, type);
  if (from === "components") return fromComponents(file, target, type);
  if (from === "domain" && to === "domain") return fromDomain(file, target);
  if (to === "lib" && target === "lib/db.ts" && !type) return fromDb(file);
  return null;
}

/**
 * A page of the desk asks `requireStaff` and may then read by queries. Pages for
 * readers read by loaders alone, which never hand out more than a reader may see.
 */
function fromApp(file, target, type) {
  if (type) return null;
  const { role } = domainPlace(target) ?? { role: "timetable" };
  const isRoute = file.endsWith("/route.ts");
  if (role === "commands") {
    return isRoute ? null : "pages load; only a route.ts commands";
  }
  if (role === "queries" && file.startsWith("app/admin/")) return null;
  return ["queries", "client", "jobs", "emails", "timetable"].includes(role)
    ? "pages for readers read through loaders.ts"
    : null;
}

function fromComponents(file, target, type) {
  if (file.startsWith("components/ui/") && !target.startsWith("components/ui/"))
    return "components/ui/ knows nothing of the product";
  if (top(target) === "lib") {
    const name = target.slice(4).replace(/\.ts$/, "");
    return browserSafe.includes(name)
      ? null
      : `of lib/ a component may import ${browserSafe.join(", ")}`;
  }
  const place = domainPlace(target);
  return !type && place && impure.includes(place.role)
    ? "components take plain shapes: import schema.ts, rules.ts or a pure file"
    : null;
}

function fromDomain(file, target) {
  const from = domainPlace(file);
  if (!from) return null; // domain/timetable.ts names every job.
  const to = domainPlace(target);
  if (!to) return "nothing in a domain imports domain/timetable.ts";
  if (to.noun === "transfer" && from.noun !== "transfer")
    return "nothing imports domain/transfer";
  const known = domains[from.noun];
  if (known && from.noun !== to.noun && !known.includes(to.noun)) {
    const list = known.join(", ") || "no other domain";
    return `domain/${from.noun} may import ${list}`;
  }
  if (!impure.includes(from.role) && impure.includes(to.role))
    return `${from.role}.ts is pure and may not reach ${to.role}.ts`;
  if (to.role === "loaders" && from.role !== "loaders")
    return "only loaders.ts knows the request, so only loaders.ts imports it";
  return null;
}

function fromDb(file) {
  const place = domainPlace(file);
  if (top(file) === "lib" || top(file) === "server") return null;
  return place && ["queries", "commands"].includes(place.role)
    ? null
    : "the database is reached from queries.ts and commands.ts";
}

import { domainNames } from "./arrows.mjs";
import { domainPlace, isTest } from "./source.mjs";

const tops = [
  "app",
  "components",
  "domain",
  "lib",
  "server",
  "prisma",
  "e2e",
  "bin",
  "bench",
  "docs",
  "public",
];
const roles = ["loaders", "queries", "commands", "client", "jobs", "emails"];
const empty = ["utils", "util", "helpers", "types", "index", "common", "misc"];
const outside =
  /^(npm:(@prisma|pg|next|nodemailer|pg-boss)|node:(fs|http|net))/;

/** The closed vocabulary: a newcomer finds a thing by the folder list alone. */
export function checkVocabulary({ sources }) {
  return sources.flatMap(({ file, imports }) => {
    const advice = namedBadly(file) ?? domainFile(file, imports);
    return advice ? [{ file, rule: "vocabulary", advice }] : [];
  });
}

function namedBadly(file) {
  const parts = file.split("/");
  if (parts.length > 1 && !tops.includes(parts[0]) && parts[0] !== ".ci")
    return `${parts[0]}/ is none of the project's folders: ${tops.join(", ")}`;
  const name = parts.at(-1).replace(/(\.(test|spec|config))?\.\w+$/, "");
  if (empty.includes(name)) return `"${name}" says nothing: name what it holds`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? null : "use kebab-case";
}

function domainFile(file, imports) {
  if (!file.startsWith("domain/") || file === "domain/timetable.ts")
    return null;
  const place = domainPlace(file);
  if (!place) return "a domain is a folder";
  if (!domainNames.includes(place.noun))
    return `${place.noun} is none of the domains: ${domainNames.join(", ")}`;
  if (place.depth > 3) return "folders in a domain go one level down";
  if (!file.endsWith(".ts")) return "a domain holds plain .ts files";
  if (isTest(file) || roles.includes(place.role)) return null;
  const reach = imports.find(
    ({ target, type }) => !type && outside.test(target),
  );
  return reach
    ? `a pure file may not import ${reach.target}; put this into ${roles.join(", ")}`
    : null;
}

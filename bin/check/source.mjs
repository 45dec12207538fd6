import path from "node:path";

const quoted = `["']([^"']+)["']`;
const importPattern = new RegExp(
  `(?:^|\\n)\\s*(?:import|export)\\s+(type\\s+)?([^"';]*?)\\s*from\\s*${quoted}` +
    `|(?:^|\\n)\\s*import\\s*${quoted}` +
    `|\\bimport\\(\\s*${quoted}\\s*\\)`,
  "g",
);

/**
 * What a file imports: `target` is a path from the root for our own files and
 * the package's name for others; `type` when only types are taken.
 */
export function readImports(file, text) {
  const found = [];
  for (const match of text.matchAll(importPattern)) {
    const [, type, names, from, bare, dynamic] = match;
    const specifier = from ?? bare ?? dynamic;
    const type_ = Boolean(type) || isAllTypes(names);
    found.push({ target: resolve(file, specifier), type: type_ });
  }
  return found;
}

function isAllTypes(names) {
  const list = /^\{([^}]*)\}$/.exec((names ?? "").trim())?.[1];
  if (!list) return false;
  const parts = list.split(",").map((part) => part.trim());
  return parts.filter(Boolean).every((part) => part.startsWith("type "));
}

function resolve(file, specifier) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) {
    return path.posix.join(path.posix.dirname(file), specifier);
  }
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return `npm:${parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/")}`;
}

const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The code without its comments and the contents of its strings. */
export function codeOf(text) {
  return text.replace(token, (found) =>
    found.startsWith("/") ? found.replace(/[^\n]/g, " ") : '""',
  );
}

/** The lines of all comments, without their marks. */
export function commentsOf(text) {
  const comments = [];
  for (const [found] of text.matchAll(token)) {
    if (!found.startsWith("/")) continue;
    for (const line of found.split("\n")) {
      comments.push(line.replace(/^\s*(\/\/+|\/\*+|\*+\/?)/, "").trim());
    }
  }
  return comments;
}

export const isTest = (file) =>
  /\.(test|spec)\.(ts|tsx|mjs)$/.test(file) || file.startsWith("lib/testing/");

/** `domain/articles/series/queries.ts` -> articles, queries. */
export function domainPlace(file) {
  const [top, noun, ...rest] = file.split("/");
  if (top !== "domain" || rest.length === 0) return null;
  const name = rest.at(-1).replace(/\.ts$/, "");
  const role = rest.includes("emails") ? "emails" : name;
  return { noun, role, depth: rest.length };
}

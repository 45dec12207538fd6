import fs from "node:fs";
import path from "node:path";
import { readImports } from "./source.mjs";

const skipped = new Set([
  "node_modules",
  ".git",
  ".data",
  ".runtime",
  "test-results",
  "playwright-report",
]);
const generated = "prisma/generated";
const source = /\.(ts|tsx|mjs|js)$/;

/**
 * What the checks look at: every source file by its path from the root, with
 * its text and imports, and the few other files that rules are about.
 */
export function readProject(root) {
  const files = [...walk(root, "")].filter(
    (file) => source.test(file) && file !== "next-env.d.ts",
  );
  return makeProject(
    Object.fromEntries(files.map((file) => [file, read(root, file)])),
    {
      package: json(root, "package.json"),
      lock: json(root, "package-lock.json"),
      oxlint: json(root, ".oxlintrc.json"),
      dependencies: read(root, "docs/dependencies.md"),
    },
  );
}

/** A project from texts, so that a test can make a tiny one. */
export function makeProject(texts, rest = {}) {
  const sources = Object.entries(texts).map(([file, text]) => ({
    file,
    text,
    imports: readImports(file, text),
  }));
  return { sources, ...rest };
}

function* walk(root, folder) {
  for (const entry of fs.readdirSync(path.join(root, folder), {
    withFileTypes: true,
  })) {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) yield file;
    else if (!isSkipped(entry.name, file)) yield* walk(root, file);
  }
}

function isSkipped(name, file) {
  return skipped.has(name) || name.startsWith(".next") || file === generated;
}

function read(root, file) {
  const full = path.join(root, file);
  return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : "";
}

const json = (root, file) => JSON.parse(read(root, file) || "{}");

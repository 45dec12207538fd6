import { describe, expect, test } from "vitest";
import { checks } from "./all.mjs";
import { makeProject } from "./project.mjs";
import { routeOf } from "./routes.mjs";

const found = (name, texts, rest) =>
  checks[name](makeProject(texts, rest)).map(({ file, rule }) => [file, rule]);
const imports = (target, names = "x") =>
  `import { ${names} } from "${target}";\n`;

describe("arrows", () => {
  test.each([
    ["lib/mail.ts", "#domain/audit/schema.ts"],
    ["components/gate-card.tsx", "#domain/gate/loaders.ts"],
    ["components/gate-card.tsx", "#lib/db.ts"],
    ["components/ui/button.tsx", "#domain/gate/schema.ts"],
    ["app/(reader)/page.tsx", "#domain/articles/commands.ts"],
    ["app/(reader)/page.tsx", "#domain/articles/queries.ts"],
    ["app/(reader)/page.tsx", "#server/page-cache.ts"],
    ["domain/audit/queries.ts", "../articles/schema.ts"],
    ["domain/subscribers/queries.ts", "#domain/sessions/queries.ts"],
    ["domain/eligibility/queries.ts", "#domain/circulation/queries.ts"],
    ["domain/articles/commands.ts", "#domain/transfer/schema.ts"],
    ["domain/articles/rules.ts", "./queries.ts"],
    ["domain/articles/commands.ts", "#domain/gate/loaders.ts"],
    ["domain/articles/jobs.ts", "#lib/db.ts"],
    ["server/main.ts", "#app/page.tsx"],
  ])("%s may not import %s", (file, target) => {
    expect(found("arrows", { [file]: imports(target) })).toHaveLength(1);
  });

  test.each([
    ["app/a/route.ts", "#domain/articles/commands.ts"],
    ["app/a/page.tsx", "#domain/articles/loaders.ts"],
    ["app/admin/page.tsx", "#domain/articles/queries.ts"],
    ["components/gate-card.tsx", "#domain/gate/schema.ts"],
    ["domain/articles/loaders.ts", "#domain/gate/loaders.ts"],
    ["domain/articles/series/commands.ts", "#lib/db.ts"],
    ["domain/articles/commands.test.ts", "#domain/sessions/queries.ts"],
    ["domain/timetable.ts", "#domain/sessions/jobs.ts"],
    ["domain/transfer/commands.ts", "#domain/articles/commands.ts"],
  ])("%s may import %s", (file, target) => {
    expect(found("arrows", { [file]: imports(target) })).toEqual([]);
  });

  test("a type of the database may travel where the database may not", () => {
    const text = imports("#lib/db.ts", "type Tx");
    expect(found("arrows", { "domain/articles/rules.ts": text })).toEqual([]);
  });

  test("imports over several lines and at run time are seen too", () => {
    const text =
      'import {\n  a,\n  b,\n} from "#app/x.ts";\nawait import("#app/y.ts");\n' +
      'export { c } from "#app/z.ts";\n';
    expect(found("arrows", { "lib/a.ts": text })).toHaveLength(3);
  });
});

describe("packages", () => {
  test.each([
    ["domain/articles/rules.ts", "#prisma/generated/client.ts"],
    ["server/main.ts", "@prisma/adapter-pg"],
    ["domain/sessions/commands.ts", "next-auth/jwt"],
  ])("%s may not import %s", (file, target) => {
    expect(found("packages", { [file]: imports(target) })).toHaveLength(1);
  });

  test.each([
    ["domain/articles/queries.ts", "#prisma/generated/client.ts"],
    ["lib/auth.ts", "next-auth/jwt"],
  ])("%s may import %s", (file, target) => {
    expect(found("packages", { [file]: imports(target) })).toEqual([]);
  });
});

describe("vocabulary", () => {
  test.each([
    ["src/a.ts"],
    ["lib/utils.ts"],
    ["domain/articles/index.ts"],
    ["domain/people/queries.ts"],
    ["domain/articles/a/b/c/queries.ts"],
    ["domain/articles/Body.ts"],
    ["domain/articles/card.tsx"],
  ])("%s has no place", (file) => {
    expect(found("vocabulary", { [file]: "" })).toHaveLength(1);
  });

  test("a pure file of a domain does not reach outside", () => {
    const texts = { "domain/eligibility/npi.ts": imports("node:fs") };
    expect(found("vocabulary", texts)).toHaveLength(1);
  });

  test("a file named for its noun is welcome", () => {
    const texts = {
      "domain/eligibility/npi.ts": "",
      "domain/eligibility/registry/queries.ts": "",
      "vitest.config.ts": "",
    };
    expect(found("vocabulary", texts)).toEqual([]);
  });
});

describe("budgets", () => {
  const limit = (max) => ({ "max-lines-per-function": ["error", { max }] });
  const oxlint = {
    rules: limit(50),
    overrides: [{ files: ["**/*.tsx"], rules: limit(80) }],
  };

  test.each([
    ["app/page.tsx", 60],
    ["app/articles/[slug]/page.tsx", 60],
    ["app/healthz/route.ts", 40],
    ["lib/db.ts", 300],
  ])("%s has at most %i lines", (file, most) => {
    const run = (lines) =>
      found("budgets", { [file]: "x\n".repeat(lines) }, { oxlint });
    expect(run(most)).toEqual([]);
    expect(run(most + 1)).toHaveLength(1);
  });

  test("the linter's limits on functions cannot be loosened unseen", () => {
    const looser = { ...oxlint, rules: limit(500) };
    expect(found("budgets", {}, { oxlint: looser })).toHaveLength(1);
    expect(found("budgets", {}, { oxlint: {} })).toHaveLength(1);
  });
});

describe("words", () => {
  test.each([
    ['"use server";'],
    ['import Link from "next/link";'],
    ["<p style={{ color }} />"],
    ["db.$queryRawUnsafe(sql)"],
    ["const a: any = 1;"],
    ["const a = b as any;"],
    ["const a = new Map<string, any>();"],
    ["// TODO later"],
    ["// const a = 1;"],
    ["/*\n * return publish(article);\n */"],
    ["// if (ready) {"],
    ["test.only('a', () => {});"],
  ])("%s is refused", (text) => {
    expect(found("words", { "lib/a.tsx": text })).toHaveLength(1);
  });

  test.each([
    ['// Any reader may say "any"; that is prose.'],
    ['const words = "as any: any";'],
    ["// It returns what it was given (or nothing);"],
    ['const url = "https://a.example/"; // a link'],
    ["const company = many;"],
  ])("%s passes", (text) => {
    expect(found("words", { "lib/a.ts": text })).toEqual([]);
  });
});

describe("dependencies", () => {
  const entry = { version: "16.4.5", integrity: "sha512-x" };
  const project = (packages, dependencies = "| `next` | why |") => ({
    package: { dependencies: { next: "16.4.5" } },
    lock: { packages: { "": {}, "node_modules/next": entry, ...packages } },
    dependencies,
  });
  const rules = (...args) =>
    found("dependencies", {}, project(...args)).map(([, rule]) => rule);

  test("a sound project passes", () => {
    expect(rules({})).toEqual([]);
  });

  test("each dependency has a reason, and each reason a dependency", () => {
    expect(rules({}, "")).toEqual(["no line for next"]);
    expect(rules({}, "| `next` |\n| `left-pad` |")).toEqual([
      "a line for left-pad",
    ]);
  });

  test("nothing lies below its floor, however deep", () => {
    const old = { ...entry, version: "0.34.9" };
    expect(rules({ "node_modules/next/node_modules/sharp": old })).toEqual([
      "sharp 0.34.9",
    ]);
    const next = { ...entry, version: "16.4.4" };
    expect(rules({ "node_modules/next": next })).toEqual(["next 16.4.4"]);
    const newer = { ...entry, version: "16.10.0" };
    expect(rules({ "node_modules/next": newer })).toEqual([]);
  });

  test("the lock has integrity, no hosts and every platform's package", () => {
    const bare = { version: "1.0.0" };
    const hosted = { ...entry, resolved: "https://registry.example/a.tgz" };
    const partial = { ...entry, optionalDependencies: { "a-linux": "1" } };
    expect(rules({ "node_modules/a": bare })).toHaveLength(1);
    expect(rules({ "node_modules/a": hosted })).toHaveLength(1);
    expect(rules({ "node_modules/a": partial })).toHaveLength(1);
    expect(
      rules({ "node_modules/a": partial, "node_modules/a-linux": entry }),
    ).toEqual([]);
  });
});

describe("routes", () => {
  test.each([
    ["app/admin/page.tsx", "export default async function P() {}"],
    ["app/admin/x/route.ts", "export const POST = endpoint({ gate: anyone })"],
    ["app/x/route.ts", "export async function POST() {}"],
    ["app/x/route.ts", "export const POST = handler;"],
  ])("%s needs a guard of its own: %s", (file, text) => {
    const route = routeOf(file);
    const table = `export const gateClasses = {\n  "${route}": "staff",\n};`;
    const texts = { "domain/gate/routes.ts": table, [file]: text };
    expect(found("routes", texts)).toHaveLength(1);
  });

  test("an address leaves out the groups it is filed under", () => {
    expect(routeOf("app/page.tsx")).toBe("/");
    expect(routeOf("app/(reader)/articles/[slug]/page.tsx")).toBe(
      "/articles/[slug]",
    );
  });

  test("every route declares whom it is for, and no other is declared", () => {
    const table = 'export const gateClasses = {\n  "/": "public",\n};\n';
    const texts = { "domain/gate/routes.ts": table, "app/page.tsx": "" };
    expect(found("routes", texts)).toEqual([]);
    const more = { ...texts, "app/healthz/route.ts": "" };
    expect(found("routes", more)).toHaveLength(1);
    expect(found("routes", { "domain/gate/routes.ts": table })).toHaveLength(1);
  });
});

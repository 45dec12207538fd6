import { domainPlace, isTest } from "./source.mjs";

const prismaHomes = [
  "lib/db.ts",
  "lib/outbox.ts",
  "lib/migrations.ts",
  "lib/schema-engine.ts",
];

/** Libraries that only one place may know. */
export function checkPackages({ sources }) {
  const problems = [];
  for (const { file, imports } of sources) {
    for (const { target } of imports) {
      const advice = misplaced(file, target);
      if (advice) problems.push({ file, rule: `imports ${target}`, advice });
    }
  }
  return problems;
}

function misplaced(file, target) {
  if (target === "npm:next-auth" && file !== "lib/auth.ts")
    return "next-auth is known to lib/auth.ts alone";
  const isPrisma = target.startsWith("npm:@prisma/");
  if (!isPrisma && !target.startsWith("prisma/generated")) return null;
  if (isTest(file) || /^(prisma|e2e|bench|bin)\//.test(file)) return null;
  const role = domainPlace(file)?.role;
  if (prismaHomes.includes(file)) return null;
  return role === "queries" || role === "commands"
    ? null
    : "Prisma is known to queries.ts, commands.ts and lib/db.ts";
}

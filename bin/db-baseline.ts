import { writeFile } from "node:fs/promises";
import { scriptFromEmpty } from "#lib/migrations.ts";

// Rewrites the first migration from prisma/schema, until the first release.
const script = await scriptFromEmpty(process.env.DATABASE_URL ?? "");
const file = "prisma/migrations/20261122000000_tables/migration.sql";
await writeFile(file, `${script}\n`);
console.log(`wrote ${file}`);
process.exit();

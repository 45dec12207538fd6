import { applyMigrations } from "#lib/migrations.ts";

// Brings the database of DATABASE_URL to the newest migration.
const applied = await applyMigrations(process.env.DATABASE_URL ?? "");
for (const name of applied) console.log(`applied ${name}`);
if (applied.length === 0) console.log("The database is up to date.");

// The engine leaves a timer of ten seconds behind.
process.exit();

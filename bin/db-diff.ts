import { createMigration, diffSchema } from "#lib/migrations.ts";

// Prints what the migrations lack compared with prisma/schema, and exits with 2
// when they lack something; with `--name X` writes it as the next migration.
const url = process.env.DATABASE_URL ?? "";
const flag = process.argv.indexOf("--name");
const name = flag > 0 ? process.argv[flag + 1] : undefined;

if (name === undefined) {
  const script = await diffSchema(url);
  console.log(script || "The migrations make exactly the declared schema.");
  process.exitCode = script === "" ? 0 : 2;
} else {
  const folder = await createMigration(url, name);
  console.log(folder ?? "Nothing differs: no migration was written.");
}

// The engine leaves a timer of ten seconds behind.
process.exit();

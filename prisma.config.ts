import { defineConfig } from "prisma/config";

// The CLI insists on a schema engine that it would download. Generating needs
// none, so any executable satisfies it. Under this stub `prisma migrate` does
// nothing and still exits 0: migrations run through `bin/db-migrate.ts`.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });

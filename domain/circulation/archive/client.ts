import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import {
  mkdir,
  open,
  rename,
  rm,
  stat,
  type FileHandle,
} from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import { csvHead, csvLines, type Row } from "../csv.ts";
import { env } from "#lib/env.ts";

/** A file as the manifest lists it. */
export type WrittenFile = {
  name: string;
  bytes: number;
  sha256: string;
  rows: number | null;
};

const folder = () => path.join(env().dataDir, "exports");

/** Where the file of an export is kept. */
export function archivePath(id: string): string {
  return path.join(folder(), `${id}.zip`);
}

export function removeArchive(id: string): Promise<void> {
  return rm(archivePath(id), { force: true });
}

/** A folder for the parts while they are written. */
export type Workshop = { at: string; open: Set<FileHandle> };

export async function makeWorkshop(name: string): Promise<Workshop> {
  const at = path.join(folder(), `${name}.parts`);
  await rm(at, { recursive: true, force: true });
  await mkdir(at, { recursive: true, mode: 0o700 });
  return { at, open: new Set() };
}

/** Closes what an interrupted export left open, and removes the folder. */
export async function clearWorkshop({ at, open }: Workshop): Promise<void> {
  for (const file of open) await file.close();
  await rm(at, { recursive: true, force: true });
}

/** Writes one text file piece by piece and takes its sum on the way. */
async function openText(workshop: Workshop, name: string) {
  const file = await open(path.join(workshop.at, name), "w", 0o600);
  workshop.open.add(file);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(text: string): Promise<void> {
      const chunk = Buffer.from(text, "utf8");
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    },
    async close(rows: number | null): Promise<WrittenFile> {
      await file.close();
      workshop.open.delete(file);
      return { name, bytes, sha256: hash.digest("hex"), rows };
    },
  };
}

/** A part whose rows are too many to hold: as CSV and as a JSON array. */
export async function openPart(
  workshop: Workshop,
  name: string,
  columns: string[],
) {
  const csv = await openText(workshop, `${name}.csv`);
  const json = await openText(workshop, `${name}.json`);
  let rows = 0;
  await csv.write(csvHead(columns));
  await json.write("[");
  return {
    async write(added: Row[]): Promise<void> {
      if (added.length === 0) return;
      await csv.write(csvLines(columns, added));
      const lines = added.map((row) => JSON.stringify(row)).join(",\n");
      await json.write(`${rows > 0 ? "," : ""}\n${lines}`);
      rows += added.length;
    },
    async close(): Promise<WrittenFile[]> {
      await json.write("\n]\n");
      return [await csv.close(rows), await json.close(rows)];
    },
  };
}

/** A file that is known as a whole. */
export async function writeText(
  workshop: Workshop,
  name: string,
  content: string,
  rows: number | null = null,
): Promise<WrittenFile> {
  const file = await openText(workshop, name);
  await file.write(content);
  return file.close(rows);
}

// The zip's own clock would make two equal exports differ.
const options = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100644,
  forceDosTimestamp: true,
};

/**
 * Packs the named files, in this order, into `target`, which appears whole or
 * not at all. Equal files make equal bytes.
 */
export async function pack(
  { at }: Workshop,
  names: string[],
  target: string,
): Promise<{ bytes: number; sha256: string }> {
  const zip = new yazl.ZipFile();
  for (const name of names) zip.addFile(path.join(at, name), name, options);
  zip.end();
  const failed = once(zip, "error").then(([error]) => {
    throw error;
  });
  const partial = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  const written = pipeline(
    zip.outputStream,
    createWriteStream(partial, { mode: 0o600 }),
  );
  await Promise.race([written, failed]);
  await rename(partial, target);
  return sumOfFile(target);
}

async function sumOfFile(file: string) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file))
    hash.update(chunk as Buffer);
  return { bytes: (await stat(file)).size, sha256: hash.digest("hex") };
}

import { createHash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import yauzl from "yauzl";
import {
  readContents,
  type FileOnDisk,
  type Member,
  type Opened,
} from "./contents.ts";
import { LoadRefused } from "./refusal.ts";

/** Eleven gigabytes in the usual pieces of 16 kB are all overhead. */
const chunkSize = 256 * 1024;

export async function findFile(file: string): Promise<FileOnDisk> {
  const found = await statOf(file);
  if (found.size === 0) throw new LoadRefused("file-empty");
  return { path: file, name: path.basename(file), size: found.size };
}

async function statOf(file: string): Promise<Stats> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new LoadRefused("file-missing");
  return found;
}

/** A mark that changes when somebody writes the file anew. */
export async function markOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await statOf(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** The SHA-256 of the whole file, in hexadecimal. */
export async function hashFile(
  file: FileOnDisk,
  onBytes: (count: number) => void,
): Promise<string> {
  const hash = createHash("sha256");
  const stream = createReadStream(file.path, { highWaterMark: chunkSize });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    onBytes(chunk.length);
  }
  return hash.digest("hex");
}

/** The members of an archive; a file that is none is its own only member. */
export async function openFile(file: FileOnDisk): Promise<Opened> {
  if (await isArchive(file.path)) return openArchive(file.path);
  const read: Member["read"] = (onBytes) => plainChunks(file.path, onBytes);
  const own: Member = { name: file.name, size: file.size, read };
  return { members: [own], close: () => undefined };
}

/** An archive held in memory: the workbook inside the report's archive. */
export function openArchiveIn(bytes: Buffer): Promise<Opened> {
  return openArchive(bytes);
}

async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    return start.toString("latin1").startsWith("PK");
  } finally {
    await handle.close();
  }
}

async function openArchive(from: string | Buffer): Promise<Opened> {
  const options = { lazyEntries: true, autoClose: false };
  const broken = () => new LoadRefused("zip-broken");
  const opening =
    typeof from === "string"
      ? yauzl.openPromise(from, options)
      : yauzl.fromBufferPromise(from, options);
  const zip = await opening.catch(() => {
    throw broken();
  });
  const members: Member[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (entry.isEncrypted())
        throw new LoadRefused("zip-encrypted", { member: entry.fileName });
      members.push(memberOf(zip, entry));
    }
  } catch (error) {
    zip.close();
    throw error instanceof LoadRefused ? error : broken();
  }
  return { members, close: () => zip.close() };
}

function memberOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Member {
  const { fileName: name, compressedSize: size } = entry;
  return { name, size, read: (onBytes) => unpacked(zip, entry, onBytes) };
}

async function* plainChunks(
  file: string,
  onBytes?: (count: number) => void,
): AsyncGenerator<Buffer> {
  const stream = createReadStream(file, { highWaterMark: chunkSize });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** Checks length and CRC itself: yauzl checks only the length. */
async function* unpacked(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  onBytes?: (count: number) => void,
): AsyncGenerator<Buffer> {
  let sum = 0;
  let size = 0;
  const corrupt = () =>
    new LoadRefused("zip-corrupt", { member: entry.fileName });
  const chunks = rawChunks(zip, entry, onBytes);
  try {
    for (;;) {
      const next = await chunks.next().catch(() => {
        throw corrupt();
      });
      if (next.done) break;
      sum = crc32(next.value, sum);
      size += next.value.length;
      if (size > entry.uncompressedSize) throw corrupt();
      yield next.value;
    }
  } finally {
    await chunks.return(undefined);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw corrupt();
}

async function* rawChunks(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const packed = await zip.openReadStreamPromise(entry, {
    decodeFileData: false,
  });
  if (entry.compressionMethod === 0) {
    for await (const chunk of packed as AsyncIterable<Buffer>) {
      onBytes(chunk.length);
      yield chunk;
    }
    return;
  }
  if (entry.compressionMethod !== 8) throw new Error("unknown compression");
  packed.on("data", (chunk: Buffer) => onBytes(chunk.length));
  const inflate = createInflateRaw({ chunkSize });
  // Its errors reach us through the loop below.
  pipeline(packed, inflate, () => undefined);
  yield* inflate as AsyncIterable<Buffer>;
}

/**
 * The files in the order in which they must be loaded: by what they are and
 * the days they stand for. One that cannot be read keeps its place; loading it
 * says why.
 */
export async function inOrder(files: string[]): Promise<string[]> {
  const placed = await Promise.all(
    files.map(async (file, at) => ({ file, at, rank: await rankOf(file) })),
  );
  return placed
    .toSorted((one, two) => one.rank - two.rank || one.at - two.at)
    .map(({ file }) => path.resolve(file));
}

const ranks = ["monthly", "weekly", "locations", "endpoints", "deactivations"];

async function rankOf(file: string): Promise<number> {
  try {
    const found = await findFile(file);
    const opened = await openFile(found);
    try {
      const { kind, period } = await readContents(found, opened.members);
      return ranks.indexOf(kind) * 1e9 + (period?.from ?? 0);
    } finally {
      opened.close();
    }
  } catch (error) {
    if (error instanceof LoadRefused) return 0;
    throw error;
  }
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { parseTable } from "../csv.ts";
import type { Line } from "./recount.ts";

export type Archive = {
  names: string[];
  /** The text of an entry, piece by piece. Throws for one that is not there. */
  text(name: string): AsyncIterable<string>;
  bytes(name: string): Promise<Readable>;
  close(): void;
};

/** Opens a zip for reading; throws when it is none. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await yauzl.openPromise(file, { autoClose: false });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const bytes = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`${name} is missing`);
    return zip.openReadStreamPromise(entry);
  };
  return {
    names: [...entries.keys()],
    bytes,
    text: (name) => textOf(bytes, name),
    close: () => zip.close(),
  };
}

async function* textOf(
  bytes: (name: string) => Promise<Readable>,
  name: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of await bytes(name))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** The rows of a CSV entry. */
export function rowsOf(archive: Archive, name: string): AsyncIterable<Line> {
  return parseTable(archive.text(name));
}

/** A table small enough to hold. */
export async function tableOf(archive: Archive, name: string) {
  const rows: Line[] = [];
  for await (const row of rowsOf(archive, name)) rows.push(row);
  return rows;
}

/** The rows of a CSV file on disk, or of the recipients of an export. */
export async function* recipientsOf(file: string): AsyncGenerator<Line> {
  if (!file.endsWith(".zip")) {
    const stream = createReadStream(file, "utf8");
    yield* parseTable(stream as AsyncIterable<string>);
    return;
  }
  const archive = await openArchive(file);
  try {
    yield* rowsOf(archive, "07-recipients.csv");
  } finally {
    archive.close();
  }
}

/** The elements of a JSON array that has one on each line. */
export async function* elementsOf(
  archive: Archive,
  name: string,
): AsyncGenerator<Line> {
  let rest = "";
  for await (const piece of archive.text(name)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const text = line.replace(/,$/, "");
      if (!text.startsWith("{")) continue;
      const row = Object.entries(JSON.parse(text) as Record<string, unknown>);
      yield Object.fromEntries(row.map(([key, value]) => [key, String(value)]));
    }
  }
}

export async function wholeText(archive: Archive, name: string) {
  let text = "";
  for await (const piece of archive.text(name)) text += piece;
  return text;
}

export async function sumOf(archive: Archive, name: string) {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of await archive.bytes(name)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

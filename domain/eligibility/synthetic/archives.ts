import { Readable } from "node:stream";
import yazl from "yazl";
import { dateOf, isoOf, type Day } from "./calendar.ts";

/** An entry of a zip: its texts, made when its turn comes, or its bytes. */
export type Entry = {
  name: string;
  content: () => Iterable<string> | Iterable<Buffer> | Readable;
};

const chunkLength = 256 * 1024;

/**
 * A zip that is made while it is read and never held whole (zip64 where a part
 * needs it). The same entries and day give the same bytes in every time zone.
 */
export function archiveOf(entries: Entry[], day: Day): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  // The format's old timestamps are local time, so the local day is set.
  const [year = 0, month = 0, date = 0] = isoOf(day).split("-").map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const options = { mtime, forceDosTimestamp: true, compressionLevel: 1 };
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, options, (give) => {
      const made = content();
      const stream = made instanceof Readable ? made : streamOf(made);
      stream.once("error", (error) => out.destroy(error));
      give(null, stream);
    });
  }
  zip.end();
  return out;
}

/** Says inside the zip that nobody in it exists, and how to make it again. */
export function manifestEntry(facts: object): Entry {
  const note = "Synthetic: invented people and places. Not NPPES data.";
  const text = JSON.stringify({ synthetic: true, note, ...facts }, null, 2);
  return { name: "manifest.json", content: () => [`${text}\n`] };
}

/** 20260111, as file names bear days. */
export function compactDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10).replaceAll("-", "");
}

function streamOf(parts: Iterable<string> | Iterable<Buffer>): Readable {
  return Readable.from(inChunks(parts), {
    objectMode: false,
    highWaterMark: 2 * chunkLength,
  });
}

/** Short texts are gathered, for few and large writes. */
function* inChunks(parts: Iterable<string | Buffer>): Generator<Buffer> {
  let chunk = "";
  for (const part of parts) {
    if (typeof part !== "string") yield part;
    else chunk += part;
    if (chunk.length < chunkLength) continue;
    yield Buffer.from(chunk);
    chunk = "";
  }
  if (chunk !== "") yield Buffer.from(chunk);
}

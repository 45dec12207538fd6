import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import yauzl from "yauzl";

/** The entries of a zip that fits in memory, by name. */
export async function unzipped(zip: Readable): Promise<Map<string, Buffer>> {
  const file = await yauzl.fromBufferPromise(await buffer(zip), {
    lazyEntries: true,
  });
  const entries = new Map<string, Buffer>();
  for await (const entry of file.eachEntry()) {
    const stream = await file.openReadStreamPromise(entry);
    entries.set(entry.fileName, await buffer(stream));
  }
  return entries;
}

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compress, encodingFor } from "./encoding.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["identity", "identity"],
  ["deflate, zstd", "identity"],
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.000, gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  [`gzip, ${"x".repeat(300)}`, "identity"],
])("a client that says %o gets %s", (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test("both compressed forms open to the same bytes", async () => {
  const body = Buffer.from("Précis ".repeat(500));
  const packed = await compress(body);
  expect(brotliDecompressSync(packed.br)).toEqual(body);
  expect(gunzipSync(packed.gzip)).toEqual(body);
  expect(packed.br.length).toBeLessThan(packed.gzip.length);
});

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { scriptHashes } from "./script-hashes.ts";

const start = "(self.__next_f=self.__next_f||[]).push([0])";
const data = 'self.__next_f.push([1,"1:\\"text\\""])';
const chunks =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});';

function hash(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}

test("vouches for the framework's own scripts", () => {
  const html = `<script>${start}</script><script>${data}</script><script id="_R_">${chunks}</script>`;
  expect(scriptHashes(html)).toEqual([hash(start), hash(data), hash(chunks)]);
});

test.each([
  "alert(1)",
  `${data};alert(1)`,
  "self.__next_f.push([1,alert(1)])",
  'self.__next_f.push([1,"a"]);self.__next_f.push([alert(1)])',
  "self.__next_f.push([1,`${alert(1)}`])",
])("a script of another shape gets no hash: %s", (code) => {
  expect(scriptHashes(`<script>${code}</script>`)).toEqual([]);
});

test("scripts with an address and data blocks need none", () => {
  const html = `<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script>`;
  expect(scriptHashes(html)).toEqual([]);
});

import { createHash } from "node:crypto";

const inlineScript = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;
const bootstrap = "(self.__next_f=self.__next_f||[]).push([0])";
// Turbopack's list of the chunks to wait for.
const chunkPush =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/;
const dataPush = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/;
// React's mark of when the first paint was streamed.
const firstPaint =
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/;

/**
 * CSP sources for the inline scripts of a page. Only what the framework is
 * known to write is vouched for: its fixed starters, and pushes whose
 * argument is pure JSON. A script of any other shape, injected by whatever
 * mistake, gets no hash and does not run.
 */
export function scriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", code = ""] of html.matchAll(inlineScript)) {
    if (/\ssrc=|type="application\/(?:ld\+)?json"/.test(attributes)) continue;
    if (!isKnown(code)) continue;
    const digest = createHash("sha256").update(code).digest("base64");
    hashes.add(`'sha256-${digest}'`);
  }
  return [...hashes];
}

function isKnown(code: string): boolean {
  if (code === bootstrap || firstPaint.test(code)) return true;
  const pushed = (dataPush.exec(code) ?? chunkPush.exec(code))?.[1];
  if (!pushed) return false;
  try {
    JSON.parse(pushed);
    return true;
  } catch {
    return false;
  }
}

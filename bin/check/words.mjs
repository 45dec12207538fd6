import { codeOf, commentsOf, isTest } from "./source.mjs";

const words = [
  [/["']use server["']/, "no Server Actions: write a route.ts"],
  [/["']server-only["']/, "it throws outside Next; the arrows guard this"],
  [/["']next\/link["']/, "link with a plain <a>: no prefetch, no RSC payload"],
  [/["']next\/image["']/, "use <img>: the image optimiser is off"],
  [/["']next\/og["']/, "it rasterises text as SVG; draw no pictures of text"],
  [/["']next\/font\/google["']/, "it needs the network: use next/font/local"],
  [/\bstyle=\{/, "the content security policy refuses it: use a class"],
  [/\$(query|execute)RawUnsafe/, "use the tagged template: $queryRaw`...`"],
  [/@ts-(ignore|nocheck|expect-error)/, "repair the type"],
  [/\b(describe|it|test)\.(only|todo)\b/, "run every test"],
];
const anyType = /(:|\bas|<|\||&|=>|,|extends)\s*any\b(?!\s*[:(.])/;
const unfinished = /\b(TODO|FIXME|XXX)\b/;
const keyword =
  /^(import|export|const|let|var|return|await|throw|if|for|while|function)\b/;

/** Words that name a decision somebody is about to undo. */
export function checkWords({ sources }) {
  return sources.flatMap(({ file, text }) => {
    if (file.startsWith("bin/check/")) return [];
    const problems = words
      .filter(([pattern]) => pattern.test(text))
      .map(([pattern, advice]) => {
        const rule = `says ${pattern.exec(text)[0]}`;
        return { file, rule, advice };
      });
    return [...problems, ...checkAny(file, text), ...checkComments(file, text)];
  });
}

function checkAny(file, text) {
  if (!/\.tsx?$/.test(file) || !anyType.test(codeOf(text))) return [];
  const advice = "parse it with zod, or take unknown";
  return [{ file, rule: "the type any", advice }];
}

function checkComments(file, text) {
  if (isTest(file)) return [];
  return commentsOf(text).flatMap((line) => {
    if (unfinished.test(line)) {
      return [{ file, rule: `"${line}"`, advice: "finish it, or file it" }];
    }
    if (!isCode(line)) return [];
    const advice = "delete it: the history remembers";
    return [{ file, rule: `commented-out code: ${line}`, advice }];
  });
}

function isCode(line) {
  if (/^<\/?[A-Za-z][^>]*>$/.test(line)) return true;
  if (!/[;{]$/.test(line)) return false;
  return keyword.test(line) || /^[\w.]+(\(|\s=\s)/.test(line);
}

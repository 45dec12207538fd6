import { writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { freePort } from "#e2e/support/process.ts";
import { makePerson } from "#e2e/support/people.ts";
import { findLatest } from "#domain/articles/publications/queries.ts";
import { databaseNow, db } from "#lib/db.ts";
import { startProgram, type Program } from "./program.ts";
import type { Site } from "./site.ts";

/** One way of getting the same gated article. */
export type Side = {
  name: string;
  pid: number;
  port: number;
  path: string;
};

export type Sides = { cached: Side; bare: Side; uncached: Side };

type Page = { headers: string[]; body: Buffer };

/** What a browser sends along; the same to every side. */
export async function qualifiedHeaders(): Promise<Record<string, string>> {
  const { cookie } = await makePerson("qualified");
  return {
    accept: "text/html,application/xhtml+xml",
    "accept-encoding": "gzip, deflate, br",
    "accept-language": "en-US,en;q=0.9",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) bench",
    cookie,
  };
}

/** The demonstration's article that is measured. */
export async function findArticle(): Promise<string> {
  const latest = await findLatest(await databaseNow(db), 100);
  const article = latest.find(({ title }) => /naltrexone/i.test(title));
  if (!article) throw new Error("The demonstration lacks its article.");
  return `/articles/${article.slug}`;
}

/**
 * The three sides, checked: the article is really gated, and the yardstick
 * really sends the front door's bytes and headers.
 */
export async function prepareSides(
  site: Site,
  article: string,
  headers: Record<string, string>,
): Promise<{ sides: Sides; page: Page; bare: Program }> {
  const page = await get(site.port, article, headers);
  const { cookie: _, ...visitor } = headers;
  const leadIn = await get(site.port, article, visitor);
  if (leadIn.body.equals(page.body)) throw new Error(`${article} is open.`);
  const port = await freePort();
  const bare = await startBare(site, port, page);
  const same = await get(port, article, headers);
  if (
    !same.body.equals(page.body) ||
    same.headers.join() !== page.headers.join()
  )
    throw new Error("The yardstick sends something else.");
  const door = { pid: site.server.pid, port: site.port };
  const sides: Sides = {
    cached: { name: "front door", ...door, path: article },
    bare: { name: "bare node:http", pid: bare.pid, port, path: article },
    // An address that asks for something is rendered for its reader alone.
    uncached: { name: "no page cache", ...door, path: `${article}?for=me` },
  };
  return { sides, page, bare };
}

function startBare(site: Site, port: number, page: Page): Promise<Program> {
  const file = path.join(site.scratch, "answer.json");
  const { headers, body } = page;
  writeFileSync(
    file,
    JSON.stringify({ headers, body: body.toString("base64") }),
  );
  const environment = { PORT: String(port), BENCH_ANSWER: file };
  const log = path.join(site.scratch, "bare.log");
  return startProgram("bench/bare.ts", environment, log);
}

/** One answer as it comes off the wire, without what Node adds by itself. */
function get(
  port: number,
  address: string,
  headers: Record<string, string>,
): Promise<Page> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: address, headers };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        if (response.statusCode !== 200)
          reject(new Error(`${address} answered ${response.statusCode}.`));
        else
          resolve({
            headers: withoutNodes(response.rawHeaders),
            body: Buffer.concat(chunks),
          });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

function withoutNodes(raw: string[]): string[] {
  const own = new Set(["date", "connection", "keep-alive"]);
  return raw.flatMap((name, at) =>
    at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, raw[at + 1]!] : [],
  );
}

import { createServer } from "node:http";
process.env.DATABASE_URL ??= "postgres://x@127.0.0.1:1/x"; process.env.PRECIS_SECRET = "a".repeat(40);
const { createFrontDoor } = await import("#server/front-door.ts");
const { createPageCache } = await import("#server/page-cache.ts");
const { sessionCookie } = await import("#lib/auth.ts");
const pages = createPageCache();
const cookie = (await sessionCookie("tok", 6000)).split(";")[0]!;
if (process.env.WITH_NEXT) { const next = (await import("next")).default; const app = next({ dev: false, dir: process.cwd(), hostname: "localhost", port: 1 }); await app.prepare(); }
const door = createFrontDoor({ next: async (q, r) => { r.writeHead(200, {"content-type": "text/html"}); r.end("<p>hello world and more</p>".repeat(1600)); }, routeOf: () => ({ pattern: "/articles/[slug]", kind: "page", shared: true }), pages, sessions: { recall: () => "qualified" as const, lookUp: async () => "qualified" as const, purge() {} } as any, isCoherent: () => true });
const body = Buffer.alloc(8400, "x");
let headers: string[] = [];
const a = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16384 }, door).listen(0);
const b = createServer((q, r) => { r.writeHead(200, headers); r.end(body); }).listen(0);
const { startProgram } = await import("./program.ts");
const load = await startProgram("bench/load.ts", {}, "/tmp/l.log");
const h = { accept: "text/html,application/xhtml+xml", "accept-encoding": "gzip, deflate, br", "accept-language": "en-US,en;q=0.9", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) bench", cookie };
const pa = (a.address() as any).port, pb = (b.address() as any).port;
const r0 = await fetch(`http://127.0.0.1:${pa}/articles/x`, { headers: { cookie, "accept-encoding": "br" } }); await r0.text();
const page = pages.find("qualified", "/articles/x")!;
headers = page.bodies.br.headers.slice(); headers[headers.indexOf("content-length") + 1] = "8400";
page.bodies.br.headers.splice(0, 999, ...headers); (page.bodies.br as any).body = body;
for (let i = 0; i < 5; i++) for (const [n, p] of [["front", pa], ["bare", pb]] as const) {
  const c = process.cpuUsage();
  const r = await load.ask<any>({ port: p, path: "/articles/x", headers: h, connections: 16, until: { seconds: 2 } });
  const u = process.cpuUsage(c); const k = Object.values(r.statuses)[0] as number;
  console.log(n, r.requestsPerSecond.toFixed(0), ((u.user + u.system) / k).toFixed(1), "us/req", JSON.stringify(r.statuses));
}
process.exit(0);

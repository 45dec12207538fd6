import { db } from "#lib/db.ts";
import { startProgram } from "./program.ts";
import { findArticle, prepareSides, qualifiedHeaders } from "./sides.ts";
import { startSite } from "./site.ts";
process.env.NODE_OPTIONS = "--cpu-prof --cpu-prof-dir=/tmp/prof";
const site = await startSite();
try {
  const headers = await qualifiedHeaders();
  const article = await findArticle();
  await db.$disconnect();
  const { sides, bare } = await prepareSides(site, article, headers);
  const load = await startProgram("bench/load.ts", {}, site.scratch + "/l.log");
  for (let i = 0; i < 4; i++)
    for (const s of sides.slice(0, 2)) {
      const pid = s.name === "front door" ? site.server.pid : bare.pid;
      const c0 = cpu(pid);
      const r = await load.ask<any>({ port: s.port, path: s.path, headers, connections: 16, until: { seconds: 3 } });
      const used = cpu(pid) - c0;
      const n = Object.values(r.statuses)[0] as number;
      console.log(s.name, r.requestsPerSecond.toFixed(0), "cpu us/req", (used * 10000 / n).toFixed(1), r.p50);
    }
  await load.stop(); await bare.stop();
} finally { await site.stop(); }
import { readFileSync } from "node:fs";
function cpu(pid: number) { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return Number(f[11]) + Number(f[12]); }

import { createServer } from "node:http";
import next from "next";
import { sessionCookieName } from "#lib/auth.ts";
import { findAddresses } from "#domain/articles/publications/queries.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { createFrontDoor } from "./front-door.ts";
import { createKnownAddresses } from "./known-addresses.ts";
import { listen } from "./listener.ts";
import { createPageCache } from "./page-cache.ts";
import { loadPublicFiles } from "./public-files.ts";
import { loadRoutes } from "./routes.ts";
import { createSessionMemory } from "./session-memory.ts";
import { startWorker } from "./worker.ts";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const distDir = process.env.PRECIS_DIST_DIR ?? ".next";

const { url, databaseUrl } = env();
// Reading it now turns a bad configuration into a refusal to start.
sessionCookieName();

const app = next({
  dev: false,
  dir: process.cwd(),
  hostname: url.hostname,
  port,
});
await app.prepare();

const pages = createPageCache();
const addresses = createKnownAddresses(() => findAddresses());
const sessions = createSessionMemory();
const content = {
  purge() {
    addresses.purge();
    pages.purge();
  },
};
const news = listen(
  databaseUrl,
  ["precis_content", "precis_session"],
  (channel) => (channel === "precis_content" ? content : sessions).purge(),
  () => {
    content.purge();
    sessions.purge();
  },
);

const server = createServer(
  {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16 * 1024,
  },
  createFrontDoor({
    next: app.getRequestHandler(),
    routeOf: loadRoutes(distDir),
    publicFiles: loadPublicFiles(),
    pages,
    addresses,
    sessions,
    isCoherent: news.isUp,
  }),
);

const worker = process.env.PRECIS_WORKER === "0" ? null : await startWorker();

server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE") throw error;
  process.stderr.write(
    `Port ${port} is taken by another program. Choose another: PORT=3001 npm start\n`,
  );
  process.exit(1);
});
server.listen(port, hostname, () => {
  log.info({ event: "listening", url: url.href, port });
  process.send?.("listening");
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5000).unref();
  await worker?.stop();
  await news.close();
  await app.close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

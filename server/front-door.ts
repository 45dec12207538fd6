import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience } from "#domain/gate/schema.ts";
import { audienceHeader } from "#domain/gate/rules.ts";
import { openSessionCookie, readCookie, sessionCookieName } from "#lib/auth.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { derivedSecret } from "#lib/secret.ts";
import { sendPage, sendRendered, sendText } from "./answers.ts";
import type { KnownAddresses } from "./known-addresses.ts";
import type { PageCache, StoredPage } from "./page-cache.ts";
import { render, type Handler, type Rendered } from "./rendering.ts";
import { readUpload } from "./upload.ts";
import {
  addressOf,
  isAsset,
  personalHeaders,
  readTarget,
  type Target,
} from "./request-shape.ts";
import type { Route } from "./routes.ts";
import type { createSessionMemory } from "./session-memory.ts";

export type FrontDoor = {
  next: Handler;
  routeOf: (path: string) => Route | null;
  publicFiles: ReadonlySet<string>;
  pages: PageCache;
  addresses: KnownAddresses;
  sessions: ReturnType<typeof createSessionMemory>;
  /** False while purges may be missed: then nothing is served from memory. */
  isCoherent: () => boolean;
};

/** A path no route has; Next answers it with the site's own not-found page. */
const nowhere: Target = { path: "/not-here", query: "" };

/**
 * Every request comes through here: shape, page cache, or Next with only the
 * headers that a page may depend on. It decides no access; it only picks which
 * rendering to hand out, by what `decideAccess` said of the session.
 */
export function createFrontDoor(door: FrontDoor) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const target = readTarget(request.url) ?? nowhere;
    if (isAsset(target.path) || door.publicFiles.has(target.path))
      return sendAsset(door, target.path, request, response);
    if (isRead(request) && serveFromMemory(door, target, request, response))
      return;
    answer(door, target, request, response).catch((error: unknown) => {
      log.error({ event: "front-door", err: error, path: target.path });
      sendText(response, 503, "Précis cannot answer just now. Try again.", {
        "retry-after": "5",
      });
    });
  };
}

function isRead(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

// The path of nearly every reader: no promise, no query, no copy.
function serveFromMemory(
  door: FrontDoor,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (target.query !== "" || !door.isCoherent()) return false;
  const audience = rememberedAudience(door, request.headers.cookie);
  const page = audience && door.pages.find(audience, target.path);
  if (!page) return false;
  sendPage(page, request, response);
  return true;
}

const tokens = new Map<string, string>();

function rememberedAudience(
  door: FrontDoor,
  cookieHeader: string | undefined,
): Audience | null {
  if (!cookieHeader) return "public";
  const cookie = readCookie(cookieHeader, sessionCookieName());
  if (!cookie) return "public";
  const token = tokens.get(cookie);
  return (token && door.sessions.recall(token)) || null;
}

async function answer(
  door: FrontDoor,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = door.routeOf(target.path);
  const refusal = refusalOf(request, route);
  if (refusal)
    return sendText(response, refusal.status, refusal.text, refusal.headers);
  const shared = await sharedPage(door, target, route, request);
  if (shared && "bodies" in shared) return sendPage(shared, request, response);
  const rendered = shared ?? (await renderPersonally(door, target, request));
  sendRendered(rendered, request, response, target.path);
}

type Refusal = {
  status: number;
  text: string;
  headers: Record<string, string>;
};

function refusalOf(
  request: IncomingMessage,
  route: Route | null,
): Refusal | null {
  if (request.headers["next-action"] !== undefined)
    return { status: 404, text: "Not here.", headers: {} };
  if (isRead(request)) return null;
  const method = request.method ?? "";
  const known = method === "POST" || method === "DELETE";
  if (known && route?.kind === "handler") return null;
  return {
    status: known && !route ? 404 : 405,
    text: "Not allowed here.",
    headers: { allow: "GET, HEAD" },
  };
}

/** The page of this request's audience, or null when it must be its own. */
async function sharedPage(
  door: FrontDoor,
  target: Target,
  route: Route | null,
  request: IncomingMessage,
): Promise<StoredPage | Rendered | null> {
  if (route && !route.shared) return null;
  if (!isRead(request) || !door.isCoherent()) return null;
  const audience = await audienceOf(door, request);
  if (!audience) return null;
  if (!(await mayExist(door, target.path, route)))
    return renderShared(door, audience, nowhere.path, 404);
  return target.query === ""
    ? renderShared(door, audience, target.path, 200)
    : null;
}

// Whoever invents addresses costs a look-up, not a rendering each.
async function mayExist(
  door: FrontDoor,
  path: string,
  route: Route | null,
): Promise<boolean> {
  if (!route) return false;
  if (!route.pattern.includes("[")) return true;
  return door.addresses.has(path.replace(/\/$/, ""));
}

function renderShared(
  door: FrontDoor,
  audience: Audience,
  path: string,
  keep: 200 | 404,
): StoredPage | Promise<StoredPage | Rendered> {
  const renderPage = () =>
    render(door.next, {
      method: "GET",
      url: path,
      headers: {
        host: env().url.host,
        accept: "text/html",
        [audienceHeader]: `${derivedSecret("audience")}:${audience}`,
      },
    });
  return (
    door.pages.find(audience, path) ??
    door.pages.renderOnce(audience, path, renderPage, keep)
  );
}

async function audienceOf(
  door: FrontDoor,
  request: IncomingMessage,
): Promise<Audience | null> {
  const cookie = readCookie(request.headers.cookie, sessionCookieName());
  if (!cookie) return "public";
  const token = await openSessionCookie(cookie);
  if (!token) return null;
  if (tokens.size > 20_000) tokens.clear();
  tokens.set(cookie, token);
  const known = door.sessions.recall(token);
  return known === undefined ? door.sessions.lookUp(token) : known;
}

async function renderPersonally(
  door: FrontDoor,
  target: Target,
  request: IncomingMessage,
): Promise<Rendered> {
  const requestId = randomUUID();
  const address = addressOf(request.socket.remoteAddress, request.headers);
  const body = isRead(request) ? undefined : await readUpload(request);
  if (body === null)
    return {
      status: 413,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: Buffer.from("That is too much at once."),
    };
  return render(door.next, {
    method: isRead(request) ? "GET" : request.method!,
    url: target.query ? `${target.path}?${target.query}` : target.path,
    headers: personalHeaders(request.headers, address, requestId),
    ...(body && { body }),
  });
}

// Files, the same for everybody. Those of the build are named by their hash
// and get their own header from Next; those of `public/` may change.
function sendAsset(
  door: FrontDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isRead(request)) return sendText(response, 405, "Not allowed here.");
  request.headers = { "accept-encoding": request.headers["accept-encoding"] };
  response.setHeader("x-content-type-options", "nosniff");
  if (!isAsset(path))
    response.setHeader("cache-control", "public, max-age=300");
  void door.next(request, response).catch((error: unknown) => {
    log.error({ event: "asset", err: error });
    response.destroy();
  });
}

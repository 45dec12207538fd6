import type { IncomingHttpHeaders } from "node:http";
import { readCookie, sessionCookieName } from "#lib/auth.ts";
import { deviceCookieName } from "#lib/device.ts";
import { env } from "#lib/env.ts";

// Headers a page may depend on. Everything else is dropped, among it all that
// has let requests past Next's own checks (x-middleware-*, next-*, rsc, ...).
const forwarded = [
  "accept",
  "accept-language",
  "content-type",
  "origin",
  "sec-fetch-site",
  "user-agent",
] as const;

/** The headers of a visitor's own rendering. */
export function personalHeaders(
  headers: IncomingHttpHeaders,
  address: string,
  requestId: string,
): Record<string, string> {
  const result: Record<string, string> = {
    host: env().url.host,
    "x-precis-address": address,
    "x-precis-request": requestId,
  };
  for (const name of forwarded) {
    const value = headers[name];
    if (typeof value === "string") result[name] = value;
  }
  const cookies = [sessionCookieName(), deviceCookieName].flatMap((name) => {
    const value = readCookie(headers.cookie, name);
    return value ? [`${name}=${value}`] : [];
  });
  if (cookies.length > 0) result.cookie = cookies.join("; ");
  return result;
}

/** Next's own transports of a page; nothing here uses them. */
const transports =
  /^\/_next\/(?!static\/)|\.(?:rsc|segments|md|json)(?:\/|$)|\/__/;
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?$/;

export type Target = {
  /** Always in a form that has one reading: no escapes, no dots, no doubles. */
  path: string;
  /** Without the parameters that only count visits. */
  query: string;
};

/** Null for a path that no page of ours can have. */
export function readTarget(url: string | undefined): Target | null {
  if (!url?.startsWith("/") || url.length > 2048) return null;
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  if (!plainPath.test(path) || (transports.test(path) && !isAsset(path)))
    return null;
  return { path, query: at < 0 ? "" : withoutCampaign(url.slice(at + 1)) };
}

export function isAsset(path: string): boolean {
  return path.startsWith("/_next/static/");
}

function withoutCampaign(query: string): string {
  return query
    .split("&")
    .filter((pair) => pair !== "" && !/^utm_[a-z]+=/.test(pair))
    .join("&");
}

/**
 * The address limits are counted by. What a client claims in a header counts
 * only when the operator says a trusted proxy stands in front.
 */
export function addressOf(
  remote: string | undefined,
  headers: IncomingHttpHeaders,
): string {
  const claimed = headers["x-forwarded-for"];
  if (env().trustProxy && typeof claimed === "string")
    return claimed.split(",").at(-1)!.trim();
  return remote ?? "unknown";
}

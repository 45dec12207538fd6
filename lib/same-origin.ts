import { env } from "#lib/env.ts";

/**
 * True when a state-changing request came from a page of this site. Fetch
 * metadata decides where the browser sends it; otherwise `Origin` must equal
 * ours. A missing or "null" origin is foreign.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return headers.get("origin") === env().url.origin;
}

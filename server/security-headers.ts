import { env } from "#lib/env.ts";
import { scriptHashes } from "./script-hashes.ts";

const off = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
  "usb",
].map((feature) => `${feature}=()`);

const fixed: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": off.join(", "),
};

/** Headers of every answer, whatever it is. */
export function baseHeaders(): Record<string, string> {
  return env().url.protocol === "https:"
    ? {
        ...fixed,
        "strict-transport-security": "max-age=63072000; includeSubDomains",
      }
    : fixed;
}

/**
 * The policy of one HTML page. The desk's editor and its drag and drop set
 * inline styles; reader pages have none.
 */
export function pagePolicy(html: string, isDesk: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes(html)].join(" ")}`,
    `style-src 'self'${isDesk ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of anything that is not a page. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'";

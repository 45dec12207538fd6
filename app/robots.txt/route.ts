import { env } from "#lib/env.ts";

export const dynamic = "force-dynamic";

const closed = ["/admin", "/account", "/sign-in", "/demo", "/api"];

export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${new URL("/sitemap.xml", env().url).href}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

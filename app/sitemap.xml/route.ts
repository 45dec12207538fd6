import { sitemapXml } from "#components/site/sitemap.ts";
import { loadSitemap } from "#domain/articles/loaders.ts";
import { env } from "#lib/env.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(sitemapXml(await loadSitemap(), env().url), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}

import { summaryFeed } from "#components/articles/feed.ts";
import { loadFeed } from "#domain/articles/loaders.ts";
import { env } from "#lib/env.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { siteName, url } = env();
  const feed = summaryFeed(await loadFeed(), { name: siteName, url });
  return new Response(feed.rss2(), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}

import { Feed } from "feed";
import type { SummaryCard } from "#domain/articles/schema.ts";
import { named } from "#components/articles/words.ts";

/** The latest summaries for feed readers: their lead-ins, never a body. */
export function summaryFeed(
  summaries: readonly SummaryCard[],
  site: { name: string; url: URL },
): Feed {
  const address = (path: string) => new URL(path, site.url).href;
  const feed = new Feed({
    id: address("/"),
    link: address("/"),
    title: site.name,
    description: "Summaries of what was presented at medical meetings.",
    language: "en-us",
    updated: summaries[0]?.publishedAt ?? new Date(0),
    feedLinks: { rss: address("/feed.xml"), atom: address("/atom.xml") },
    generator: false,
    author: { name: site.name, link: address("/") },
  });
  for (const summary of summaries) {
    const link = address(`/articles/${summary.slug}`);
    feed.addItem({
      id: link,
      link,
      title: markup(summary.title),
      date: summary.publishedAt,
      published: summary.publishedAt,
      description: markup(summary.leadInText),
      contributor: summary.presenter
        ? [{ name: named(summary.presenter) }]
        : [],
    });
  }
  return feed;
}

// Feed readers take titles and descriptions for HTML. The references are the
// ones the RSS Advisory Board's profile found every reader to understand.
function markup(text: string): string {
  return text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");
}

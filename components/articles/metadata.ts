import type { Metadata } from "next";
import type { ArticlePage } from "#domain/articles/schema.ts";

const longest = 200;

/**
 * The head of an article's page: address, description, neighbours, Open Graph,
 * and the `citation_*` names Google Scholar reads. The publisher is the
 * author there: the presenter gave the talk and did not write the summary.
 */
export function articleMetadata(
  article: ArticlePage,
  site: { name: string; url: URL },
): Metadata {
  const path = `/articles/${article.slug}`;
  const description = shortened(article.deck || article.leadInText);
  return {
    title: article.title,
    description,
    alternates: { canonical: path },
    pagination: {
      next: article.next && `/articles/${article.next.slug}`,
      previous: article.previous && `/articles/${article.previous.slug}`,
    },
    openGraph: {
      type: "article",
      title: article.title,
      description,
      url: path,
      siteName: site.name,
      locale: "en_US",
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: article.updatedAt.toISOString(),
    },
    other: {
      citation_title: article.title,
      citation_author: site.name,
      citation_publisher: site.name,
      citation_publication_date: slashed(article.publishedAt),
      citation_language: "en",
      citation_abstract_html_url: new URL(path, site.url).href,
      ...(article.meeting
        ? { citation_conference_title: article.meeting }
        : {}),
    },
  };
}

/** "2015/05/13", as Google Scholar asks. */
function slashed(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll("-", "/");
}

/** Cut at a word, for places that show two lines. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, "")}…`;
}

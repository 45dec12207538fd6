import type { ArticlePage } from "#domain/articles/schema.ts";

type Site = { name: string; url: URL };

/**
 * The article for search engines, in the terms of schema.org. The presenter is
 * a contributor; the publisher answers for the text. A gated summary says it
 * is not free to read, and points at the gated part where this page holds it.
 */
export function structuredData(article: ArticlePage, site: Site) {
  const open = article.access === "open";
  const publisher = {
    "@type": "Organization",
    name: site.name,
    url: site.url.href,
  };
  return {
    "@context": "https://schema.org",
    "@type": ["Article", "MedicalWebPage"],
    headline: article.title,
    alternativeHeadline: article.deck || undefined,
    description: article.leadInText,
    url: addressOf(article, site),
    mainEntityOfPage: addressOf(article, site),
    inLanguage: "en-US",
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    timeRequired: `PT${article.readingMinutes}M`,
    audience: { "@type": "MedicalAudience", audienceType: "Clinician" },
    author: publisher,
    publisher,
    contributor: contributor(article, site),
    isPartOf: seriesOf(article, site),
    position: article.series?.position,
    citation: article.references.map(({ text }) => text),
    isAccessibleForFree: open,
    hasPart: open || article.bodyHtml === null ? undefined : gatedPart,
  };
}

const gatedPart = {
  "@type": "WebPageElement",
  isAccessibleForFree: false,
  cssSelector: ".gated-part",
};

function addressOf({ slug }: ArticlePage, site: Site): string {
  return new URL(`/articles/${slug}`, site.url).href;
}

function contributor({ presenter, affiliation }: ArticlePage, site: Site) {
  if (!presenter) return undefined;
  return {
    "@type": "Person",
    name: presenter.name,
    honorificSuffix: presenter.credentials || undefined,
    affiliation: affiliation
      ? { "@type": "Organization", name: affiliation }
      : undefined,
    url: new URL(`/presenters/${presenter.slug}`, site.url).href,
  };
}

function seriesOf({ series }: ArticlePage, site: Site) {
  if (!series) return undefined;
  return {
    "@type": "CreativeWorkSeries",
    name: series.title,
    url: new URL(`/series/${series.slug}`, site.url).href,
  };
}

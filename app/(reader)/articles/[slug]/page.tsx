import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticleHeader } from "#components/articles/article-header.tsx";
import { ArticleText } from "#components/articles/article-text.tsx";
import { articleMetadata } from "#components/articles/metadata.ts";
import { Onward } from "#components/articles/onward.tsx";
import { structuredData } from "#components/articles/structured-data.ts";
import { CitationCards } from "#components/references/citation-cards.tsx";
import { ReferenceList } from "#components/references/reference-list.tsx";
import { SeriesPanel } from "#components/series/series-panel.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { PrintAddress } from "#components/site/print-address.tsx";
import { loadArticle } from "#domain/articles/loaders.ts";
import { env } from "#lib/env.ts";

type Props = { params: Promise<{ slug: string }> };

// Head and page ask for the same article in one request.
const article = cache(async (slug: string) => {
  return (await loadArticle(slug)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return articleMetadata(await article(slug), site());
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const page = await article(slug);
  return (
    <div className="sheet article-page">
      <JsonLd data={structuredData(page, site())} />
      {page.series ? <SeriesPanel series={page.series} /> : null}
      <div className="article-column">
        <article>
          <ArticleHeader article={page} />
          <ArticleText article={page} />
          <ReferenceList references={page.references} />
        </article>
        <Onward article={page} />
        <PrintAddress site={site()} path={`/articles/${page.slug}`} />
      </div>
      <CitationCards />
    </div>
  );
}

function site() {
  const { siteName, url } = env();
  return { name: siteName, url };
}

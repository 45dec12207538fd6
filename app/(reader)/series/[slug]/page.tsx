import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SummaryList } from "#components/articles/summary-list.tsx";
import { summaries } from "#components/series/words.ts";
import { PageIntro } from "#components/site/page-intro.tsx";
import { loadSeries } from "#domain/articles/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

const seriesOf = cache(async (slug: string) => {
  return (await loadSeries(slug)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = await seriesOf((await params).slug);
  const description =
    series.description ||
    `${summaries(series.summaries.length)}, in order: ${series.title}.`;
  return {
    title: series.title,
    description,
    alternates: { canonical: `/series/${series.slug}` },
  };
}

export default async function Page({ params }: Props) {
  const series = await seriesOf((await params).slug);
  return (
    <div className="sheet pb-20">
      <PageIntro
        eyebrow={`Series · ${summaries(series.summaries.length)}`}
        title={series.title}
      >
        {series.description ? <p>{series.description}</p> : null}
      </PageIntro>
      <div className="max-w-[52rem]">
        <SummaryList summaries={series.summaries} heading="h2" numbered />
      </div>
    </div>
  );
}

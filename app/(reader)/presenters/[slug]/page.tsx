import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { named } from "#components/articles/words.ts";
import { SummaryList } from "#components/articles/summary-list.tsx";
import { PageIntro } from "#components/site/page-intro.tsx";
import { loadPresenter } from "#domain/articles/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

const presenterOf = cache(async (slug: string) => {
  return (await loadPresenter(slug)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const presenter = await presenterOf((await params).slug);
  return {
    title: named(presenter),
    description: `Summaries of presentations by ${named(presenter)}.`,
    alternates: { canonical: `/presenters/${presenter.slug}` },
  };
}

export default async function Page({ params }: Props) {
  const presenter = await presenterOf((await params).slug);
  return (
    <div className="sheet pb-20">
      <PageIntro eyebrow="Presenter" title={named(presenter)}>
        {presenter.affiliation ? <p>{presenter.affiliation}</p> : null}
      </PageIntro>
      {presenter.biography ? (
        <p className="max-w-[42rem] pb-10 font-serif text-[1.1875rem]/relaxed whitespace-pre-line">
          {presenter.biography}
        </p>
      ) : null}
      <section aria-labelledby="presentations" className="max-w-[52rem]">
        <h2 id="presentations" className="eyebrow mb-4">
          Summaries of their presentations
        </h2>
        <SummaryList summaries={presenter.summaries} />
      </section>
    </div>
  );
}

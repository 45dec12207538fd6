import type { Metadata } from "next";
import { SeriesEntry } from "#components/series/series-entry.tsx";
import { PageIntro } from "#components/site/page-intro.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { loadSeriesList } from "#domain/articles/loaders.ts";

export const metadata: Metadata = {
  title: "Series",
  description: "All series of summaries, each with its articles in order.",
  alternates: { canonical: "/series" },
};

export default async function Page() {
  const list = await loadSeriesList();
  return (
    <div className="sheet pb-20">
      <PageIntro title="Series">
        <p>Summaries that belong together, in the order to read them.</p>
      </PageIntro>
      {list.length > 0 ? (
        <div className="grid gap-14 border-t border-rule pt-10">
          {list.map((series) => (
            <SeriesEntry key={series.slug} series={series} heading="h2" />
          ))}
        </div>
      ) : (
        <EmptyState title="The first series is being written">
          It appears here as soon as its first summary is published.
        </EmptyState>
      )}
    </div>
  );
}

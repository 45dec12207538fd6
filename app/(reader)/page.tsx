import type { Metadata } from "next";
import { SummaryList } from "#components/articles/summary-list.tsx";
import { SeriesEntry } from "#components/series/series-entry.tsx";
import { Welcome } from "#components/site/welcome.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { loadHome } from "#domain/articles/loaders.ts";
import { loadReader } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function Page() {
  const [{ series, latest }, reader] = await Promise.all([
    loadHome(),
    loadReader(),
  ]);
  const invited =
    reader.kind === "visitor" ||
    (reader.kind === "impersonal" && reader.audience === "public");
  return (
    <div className="sheet pb-20">
      <Welcome invited={invited} />
      {series.length > 0 ? (
        <section aria-labelledby="series" className="pt-12">
          <h2 id="series" className="eyebrow mb-6">
            Series
          </h2>
          <div className="grid gap-14">
            {series.map((entry) => (
              <SeriesEntry key={entry.slug} series={entry} />
            ))}
          </div>
        </section>
      ) : null}
      <section aria-labelledby="latest" className="pt-16">
        <h2 id="latest" className="eyebrow mb-6">
          Latest summaries
        </h2>
        {latest.length > 0 ? (
          <SummaryList summaries={latest} />
        ) : (
          <EmptyState title="The first summaries are being written">
            They appear here as soon as they are published.
          </EmptyState>
        )}
      </section>
    </div>
  );
}

import type { Choice } from "#components/desk/field.tsx";
import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import { SeriesForm } from "#components/desk/series/details-form.tsx";
import { SeriesEntries } from "#components/desk/series/entries.tsx";
import { EntryForm } from "#components/desk/series/entry-form.tsx";
import type { PublicationStatus } from "#domain/articles/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

type Entry = {
  id: string;
  title: string;
  article: { id: string; status: PublicationStatus } | null;
};

/** The order of a series beside what can be added and changed. */
export function SeriesDesk({
  series,
  articles,
  back,
}: {
  series: { id: string; title: string; description: string; entries: Entry[] };
  articles: Choice[];
  back: FormReturn;
}) {
  const rows = series.entries.map(({ id, title, article }) => ({
    id,
    title,
    articleId: article?.id ?? null,
    isPublished: article !== null && article.status !== "draft",
  }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
      <Card aria-labelledby="order" className="overflow-hidden">
        <div className="px-4 pt-4">
          <CardTitle id="order">Articles in this series</CardTitle>
          <p className="mt-1 text-[0.8125rem] text-quiet">
            Readers see the published ones, in this order.
          </p>
        </div>
        {rows.length ? (
          <SeriesEntries
            key={rows.map((row) => row.id).join()}
            seriesId={series.id}
            entries={rows}
          />
        ) : (
          <Empty title="Nothing in this series yet">
            Add its first article, or a planned title.
          </Empty>
        )}
      </Card>
      <div className="grid gap-5">
        <Card className="grid gap-3.5 p-4" aria-labelledby="add-entry">
          <CardTitle id="add-entry">Add an article</CardTitle>
          <EntryForm seriesId={series.id} articles={articles} back={back} />
        </Card>
        <Card className="grid gap-3.5 p-4" aria-labelledby="series-details">
          <CardTitle id="series-details">Title and description</CardTitle>
          <SeriesForm series={series} back={back} />
        </Card>
      </div>
    </div>
  );
}
